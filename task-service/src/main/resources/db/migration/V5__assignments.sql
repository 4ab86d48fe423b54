-- One department's part in one item of a plan.
create table assignment (
    id text primary key,
    plan_id text not null references plan,
    item_id text not null references plan_item,
    title text not null,
    role text not null check (role in ('LEAD', 'COOPERATING', 'RESPONSIBLE')),
    department text not null,
    department_code text,
    region_code text not null,
    region_path text not null,
    due_on date,
    status text not null check (status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'RETURNED', 'VERIFIED', 'WRITTEN_OFF')),
    owner text,
    reported_by text,
    verified_by text,
    version bigint not null
);
create index assignment_region on assignment (region_path text_pattern_ops, id);
create index assignment_department on assignment (department_code, id);
create index assignment_plan on assignment (plan_id, id);
create index assignment_due on assignment (due_on, id) where status <> 'WRITTEN_OFF';
