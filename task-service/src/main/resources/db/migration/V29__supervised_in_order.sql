-- The same tasks as before. Each kind is read without a condition of its own, so that the planner goes through the kinds in one order, by an index each, and ends after the first page.
create or replace view supervised as
select kind, id, title, region_code, region_path, department_code, department, person, issuer, due_on
from (
    select 'ASSIGNMENT' as kind, id, title, region_code, region_path, department_code, department, owner as person, null as issuer, due_on,
        status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null as open
    from assignment
    union all
    select 'RECTIFICATION', id, title, region_code, region_path, lead_code, lead, null, null, due_on, status in ('OPEN', 'RETURNED')
    from rectification
    union all
    select 'ORDER', id, title, region_code, region_path, department_code, department, null, issuer, due_on,
        status in ('ISSUED', 'PLAN_SUBMITTED', 'RETURNED', 'FAILED')
    from work_order
) task
where open;

create index assignment_open_due on assignment (due_on, id)
    where status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null;
create index rectification_open_due on rectification (due_on, id) where status in ('OPEN', 'RETURNED');
create index work_order_open_due on work_order (due_on, id) where status in ('ISSUED', 'PLAN_SUBMITTED', 'RETURNED', 'FAILED');
