-- Schemes of certification and award (认定办法), incidents that ban from applying, and applications.
create table certification_scheme (
    key text collate "C" primary key,
    name text not null,
    subject text not null check (subject in ('REGION', 'SCHOOL', 'PERSON')),
    content text not null,
    content_hash text not null,
    version bigint not null
);

create table incident (
    id text primary key,
    type text collate "C" not null,
    region_code text not null,
    region_path text not null,
    day date not null,
    description text,
    status text not null check (status in ('CONFIRMED', 'OVERTURNED')),
    version bigint not null
);
create index incident_path on incident (region_path text_pattern_ops, day);

create table certification (
    id text primary key,
    scheme text collate "C" not null references certification_scheme,
    subject text not null check (subject in ('REGION', 'SCHOOL', 'PERSON')),
    subject_code text collate "C" not null,
    subject_name text not null,
    region_code text not null,
    region_path text not null,
    year integer not null,
    level text collate "C",
    batch text collate "C",
    applied_on date not null,
    applied_by text not null,
    status text not null
        check (status in ('IN_REVIEW', 'APPLIED', 'PUBLICISED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LOST')),
    step text,
    decisions text not null,
    publicised_on date,
    decided_on date,
    version bigint not null
);
create index certification_path on certification (region_path text_pattern_ops, scheme);
create index certification_places on certification (scheme, level, year) where status = 'GRANTED';
-- One application at a time.
create unique index certification_pending on certification (scheme, subject_code, coalesce(level, ''))
    where status in ('IN_REVIEW', 'APPLIED', 'PUBLICISED', 'GRANTED');
