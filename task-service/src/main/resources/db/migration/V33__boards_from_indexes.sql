-- What a board of a province reads of the tasks that are late, and of the items it shows, stands in an index whole.
drop index assignment_open_due;
create index assignment_open_due on assignment (due_on, id) include (place_path, region_code, plan_id, department_code, department, divided)
    where status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null;
drop index assignment_item;
create index assignment_item on assignment (item_id, place_path text_pattern_ops) include (status, due_on) where not divided;
