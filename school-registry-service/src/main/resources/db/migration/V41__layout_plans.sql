-- Layout plans (布局专项规划), numbered per county: at most one is drafted and one in force.
create table layout_plan (
    region_code text not null references region,
    number integer not null check (number > 0),
    region_path text not null,
    title text not null,
    from_year integer not null,
    to_year integer not null check (to_year >= from_year),
    schools jsonb not null,
    new_seats integer not null,
    reason text,
    status text not null check (status in ('DRAFT', 'ADOPTED', 'SUPERSEDED')),
    adopted_on date,
    revision_due_on date check (revision_due_on > adopted_on),
    authority text,
    case_id text,
    version bigint not null check (version > 0),
    primary key (region_code, number),
    check ((status = 'DRAFT') = (adopted_on is null)),
    check ((adopted_on is null) = (revision_due_on is null))
);
create unique index layout_plan_one_of_each on layout_plan (region_code, status) where status <> 'SUPERSEDED';
create index layout_plan_scope on layout_plan (region_path text_pattern_ops);
