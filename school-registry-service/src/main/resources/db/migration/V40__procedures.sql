-- Procedures (程序) as they stand, and every version of each, because a case keeps to the one it was opened under.
create table procedure (
    key text primary key,
    name text not null,
    name_en text not null,
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    basis text not null,
    definition jsonb not null,
    version bigint not null check (version > 0)
);

create table procedure_version (
    key text not null,
    version bigint not null,
    definition jsonb not null,
    primary key (key, version)
);

-- Cases (办件). region_path follows the subject. At most one pending case has the same exclusive_key.
create table procedure_case (
    id text primary key,
    procedure text not null,
    procedure_version bigint not null,
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    subject_code text not null,
    region_code text not null,
    region_path text not null,
    title text not null,
    status text not null check (status in ('PENDING', 'EFFECTIVE', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED')),
    confidential boolean not null,
    exclusive_key text,
    current_step text,
    field_values jsonb not null,
    entries jsonb not null,
    steps jsonb not null,
    changes jsonb not null,
    opened_by text not null,
    opened_on date not null,
    effective_on date,
    reason text,
    revision integer not null check (revision > 0),
    revises text references procedure_case,
    version bigint not null check (version > 0),
    foreign key (procedure, procedure_version) references procedure_version,
    check ((status = 'PENDING') = (current_step is not null)),
    check (status not in ('EFFECTIVE', 'SUPERSEDED') or effective_on is not null),
    check ((revision > 1) = (revises is not null))
);
create index procedure_case_scope on procedure_case (region_path text_pattern_ops);
create index procedure_case_subject on procedure_case (subject, subject_code, procedure);
create unique index procedure_case_exclusive on procedure_case (exclusive_key)
    where status = 'PENDING' and exclusive_key is not null;
create unique index procedure_case_one_revision on procedure_case (revises) where status in ('PENDING', 'EFFECTIVE');

-- Who did what when, one line per version; never changed.
create table procedure_case_history (
    case_id text not null references procedure_case,
    version bigint not null,
    status text not null,
    act text not null,
    step text,
    day date not null,
    actor text not null,
    authority text,
    reason text,
    at timestamptz not null,
    primary key (case_id, version)
);
