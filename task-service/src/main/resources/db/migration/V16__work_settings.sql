-- Settings of the work: calendars, terms, obligations, ladders, lists and schemes. Each holds in its region and below.
create table work_setting (
    kind text not null,
    key text not null,
    name text not null,
    region_code text not null,
    region_path text not null,
    basis text,
    content jsonb not null,
    version bigint not null,
    primary key (kind, key)
);
create index work_setting_region on work_setting (kind, region_path text_pattern_ops);

-- The schools as the registry tells of them.
create table known_school (
    code text primary key,
    name text not null,
    region_code text not null,
    region_path text not null,
    opened_on date,
    closed_on date,
    version bigint not null
);
create index known_school_region on known_school (region_path text_pattern_ops, code);

-- Each time an obligation was met; nothing here is changed once written.
create table occurrence (
    id text primary key,
    obligation text not null,
    subject text not null,
    region_code text not null,
    region_path text not null,
    happened_on date not null,
    parts text[] not null,
    note text,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index occurrence_obligation on occurrence (obligation, subject, happened_on);
create index occurrence_region on occurrence (region_path text_pattern_ops, id);

-- Each period that an obligation was not met in, as the clock noticed it; once only, whatever the clock does.
create table obligation_miss (
    obligation text not null,
    subject text not null,
    period text not null,
    region_code text not null,
    region_path text not null,
    due_on date not null,
    needed integer not null,
    done integer not null,
    noticed_on date not null,
    primary key (obligation, subject, period)
);
create index obligation_miss_region on obligation_miss (region_path text_pattern_ops, obligation);
