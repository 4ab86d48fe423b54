-- What a plan carries out, at which level it is made, and the bodies it sets up.
alter table plan
    add column level text check (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'SCHOOL')),
    add column parent_id text references plan,
    add column superior_title text,
    add column superior_number text,
    add column required_organs text[] not null default '{}',
    add check (parent_id <> id);
create index plan_parent on plan (parent_id);
create index plan_number on plan (document_number);

create table plan_organ (
    id text primary key,
    plan_id text not null references plan,
    key text not null,
    type text not null check (type in ('LEADING_GROUP', 'SELF_EVALUATION', 'OFFICE', 'TASK_FORCE', 'COORDINATION')),
    name text not null,
    host_unit text,
    seats jsonb not null,
    version bigint not null,
    unique (plan_id, key)
);
