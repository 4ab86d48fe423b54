-- What was filed for an obligation: to which body, with which dated activities, figures and the note that explains a figure that differs.
alter table occurrence
    add column addressee text,
    add column activities jsonb not null default '[]',
    add column figures jsonb not null default '[]',
    add column reconciliation text;

-- Under which code a period that was missed is a finding.
alter table obligation_miss add column finding text;

-- A day that was fixed beforehand for what is to be done, such as the visit of an acceptance.
create table obligation_appointment (
    id text primary key,
    obligation text not null,
    subject text not null,
    region_code text not null,
    region_path text not null,
    fixed_for date not null,
    note text,
    fixed_by text not null,
    fixed_at timestamptz not null
);
create index obligation_appointment_obligation on obligation_appointment (obligation, subject, fixed_for);
create index obligation_appointment_region on obligation_appointment (region_path text_pattern_ops, id);

-- What sets a term running, such as the end of a sampling.
create table obligation_event (
    obligation text not null,
    subject text not null,
    happened_on date not null,
    region_code text not null,
    region_path text not null,
    note text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (obligation, subject, happened_on)
);
create index obligation_event_region on obligation_event (region_path text_pattern_ops, obligation);

-- The obligations that belong to a plan.
alter table plan add column obligations text[] not null default '{}';

-- The locked figures of regions, as the registry tells of them.
create table known_figures (
    region_code text not null,
    form text not null,
    year integer not null,
    figures jsonb not null,
    primary key (region_code, form, year)
);
