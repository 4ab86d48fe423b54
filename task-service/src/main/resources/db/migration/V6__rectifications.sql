-- The newest state of each finding that was heard of.
create table known_finding (
    id text primary key,
    state jsonb not null,
    version bigint not null
);

-- Who leads the rectification of a criterion, below a region; the most specific region decides.
create table rectification_rule (
    criterion text not null,
    region_path text not null,
    department_code text not null references department,
    primary key (criterion, region_path)
);

-- One finding's rectification; a finding that comes back after its write-off opens the next number.
create table rectification (
    id text primary key,
    finding_id text not null,
    number integer not null,
    title text not null,
    lead text not null,
    lead_code text,
    region_code text not null,
    region_path text not null,
    opened_on date not null,
    due_on date not null,
    status text not null check (status in ('OPEN', 'REPORTED', 'RETURNED', 'VERIFIED', 'WRITTEN_OFF')),
    finding jsonb not null,
    finding_resolved boolean not null,
    reported_by text,
    verified_by text,
    progress_reports integer not null,
    evidence integer not null,
    version bigint not null,
    unique (finding_id, number)
);
create unique index rectification_open on rectification (finding_id) where status <> 'WRITTEN_OFF';
create index rectification_region on rectification (region_path text_pattern_ops, id);
create index rectification_lead on rectification (lead_code, id);
create index rectification_due on rectification (due_on, id) where status <> 'WRITTEN_OFF';
create index rectification_subject on rectification ((finding ->> 'subjectCode'), id);
