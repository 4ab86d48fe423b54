-- One criterion that one subject does not meet in one year, whatever evaluation shows it.
create table finding (
    id text primary key,
    framework text not null,
    framework_version integer not null,
    criterion text not null,
    criterion_name text not null,
    stage text not null,
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    subject_code text not null,
    subject_name text not null,
    region_code text not null,
    region_path text not null,
    year integer not null,
    value numeric,
    threshold text not null,
    gap numeric,
    gap_element text,
    unit text not null,
    status text not null check (status in ('OPEN', 'RESOLVED', 'CLOSED')),
    opened_by text not null,
    resolved_by text,
    version bigint not null,
    unique (framework, year, criterion, stage, subject, subject_code)
);
create index finding_path on finding (region_path text_pattern_ops, status);
