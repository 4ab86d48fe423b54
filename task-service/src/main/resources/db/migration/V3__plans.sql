-- A plan, its items, and the departments of each item by role: one row per item, role and department.
create table plan (
    id text primary key,
    extraction_id text not null references plan_extraction,
    title text not null,
    document_number text,
    region_code text not null,
    region_path text not null,
    due_on date,
    open_dates jsonb not null,
    status text not null check (status in ('DRAFT', 'ACTIVE', 'CLOSED')),
    version bigint not null
);
create index plan_region on plan (region_path text_pattern_ops, id);

create table plan_item (
    id text primary key,
    plan_id text not null references plan,
    position integer not null,
    section_path text[] not null,
    item_no integer,
    paragraph_no integer not null,
    title text not null,
    span_start integer not null,
    span_end integer not null,
    warnings text[] not null,
    due_on date,
    excluded boolean not null,
    exclusion_reason text,
    version bigint not null,
    unique (plan_id, position),
    check (excluded = (exclusion_reason is not null))
);

create table item_department (
    item_id text not null references plan_item,
    role text not null check (role in ('LEAD', 'COOPERATING', 'RESPONSIBLE')),
    position integer not null,
    as_written text not null,
    name text not null,
    department_code text,
    members text[] not null,
    primary key (item_id, role, position)
);
create index item_department_code on item_department (department_code, item_id);
create index item_department_name on item_department (name, item_id);
