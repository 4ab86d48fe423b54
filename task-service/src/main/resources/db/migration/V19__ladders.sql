-- What has a due date and is not done: the department works on it, and time counts.
create view supervised as
select 'ASSIGNMENT' as kind, id, title, region_code, region_path, department_code, department, owner as person, null as issuer, due_on
from assignment
where status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null
union all
select 'RECTIFICATION', id, title, region_code, region_path, lead_code, lead, null, null, due_on
from rectification
where status in ('OPEN', 'RETURNED')
union all
select 'ORDER', id, title, region_code, region_path, department_code, department, null, issuer, due_on
from work_order
where status in ('ISSUED', 'PLAN_SUBMITTED', 'RETURNED', 'FAILED');

-- Each step of a ladder that a task reached, with the due date it had then. The key is what keeps a step from being taken twice, whatever the clock, a restart or a
-- second instance does.
create table measure (
    id text not null unique,
    task_kind text not null check (task_kind in ('ASSIGNMENT', 'RECTIFICATION', 'ORDER')),
    task_id text not null,
    due_on date not null,
    step integer not null,
    ladder text not null,
    overdue_days integer not null,
    measure text not null check (measure in ('REMINDER', 'CIRCULAR', 'TALK', 'ACCOUNTABILITY')),
    title text not null,
    department_code text,
    region_code text not null,
    region_path text not null,
    taken_on date not null,
    carried_out_on date,
    carried_out_by text,
    minutes text,
    version bigint not null,
    primary key (task_kind, task_id, due_on, step)
);
create index measure_region on measure (region_path text_pattern_ops, id);
create index measure_department on measure (department_code, id);
