-- Returns (报表数据): one per subject, form and year; the row is its newest revision. region_path follows the subject.
create table filed_return (
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    subject_code text not null,
    form text not null references form,
    year integer not null check (year between 1949 and 2999),
    region_code text not null,
    region_path text not null,
    revision integer not null check (revision > 0),
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'LOCKED', 'RETURNED')),
    figures jsonb not null,
    classes jsonb not null,
    submitted_by text,
    verified_by text check (verified_by <> submitted_by),
    reason text,
    warnings text[] not null,
    version bigint not null check (version > 0),
    primary key (subject, subject_code, year, form),
    check (status not in ('SUBMITTED', 'VERIFIED', 'LOCKED') or submitted_by is not null),
    check (status not in ('VERIFIED', 'LOCKED') or verified_by is not null)
);
create index filed_return_scope on filed_return (subject, year, form, region_path text_pattern_ops);

-- Earlier revisions as they were locked; never changed.
create table filed_return_revision (like filed_return);
alter table filed_return_revision add primary key (subject, subject_code, year, form, revision);

-- Who did what when, one line per version.
create table filed_return_history (
    subject text not null,
    subject_code text not null,
    form text not null,
    year integer not null,
    version bigint not null,
    revision integer not null,
    status text not null,
    actor text not null,
    reason text,
    at timestamptz not null,
    primary key (subject, subject_code, year, form, version)
);
