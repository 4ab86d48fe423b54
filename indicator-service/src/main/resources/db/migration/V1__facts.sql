-- What this service has learned by event. A fact is one locked revision of a return; it never changes.
create table known_school (
    code text primary key,
    name text not null,
    type text not null,
    stages text[] not null,
    region_code text not null,
    region_path text not null,
    opened_on date,
    closed_on date,
    version bigint not null
);
create index known_school_path on known_school (region_path text_pattern_ops);

create table fact (
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    code text not null,
    form text not null,
    year integer not null,
    revision integer not null,
    region_code text not null,
    region_path text not null,
    values jsonb not null,
    classes jsonb not null,
    primary key (subject, form, year, code, revision)
);
create index fact_path on fact (subject, form, year, region_path text_pattern_ops);
