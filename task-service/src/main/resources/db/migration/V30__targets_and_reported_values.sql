-- What a plan is to reach, as its document gives it or as it is entered: a measure, a relation and a number, for an item or for the whole plan, in one region of it.
create table plan_target (
    plan_id text not null references plan,
    key text not null,
    position integer not null,
    item_id text references plan_item,
    name text not null,
    comparator text not null check (comparator in ('=', '>=', '<=', '>', '<')),
    value numeric not null,
    unit text,
    year integer,
    region_code text not null,
    region_path text not null,
    region_as_written text,
    framework text,
    criterion text,
    stage text,
    origin text not null check (origin in ('DOCUMENT', 'ENTERED')),
    quote text,
    version bigint not null,
    primary key (plan_id, key),
    check ((framework is null) = (criterion is null)),
    check (stage is null or criterion is not null)
);
create index plan_target_item on plan_target (item_id) where item_id is not null;

-- The figures of a progress report, with the target as it was when they were reported. Nothing here is changed once written.
create table reported_value (
    report_id text not null references progress_report,
    position integer not null,
    measure text not null,
    name text not null,
    value numeric not null,
    unit text,
    year integer,
    as_of date,
    comparator text,
    target numeric,
    target_year integer,
    framework text,
    criterion text,
    stage text,
    subject_code text,
    primary key (report_id, position),
    check (year is not null or as_of is not null)
);

-- The value that the indicator service found, of one criterion, subject and year.
create index known_finding_value on known_finding
    ((state ->> 'framework'), (state ->> 'criterion'), (state ->> 'subjectCode'), (state ->> 'year'));
