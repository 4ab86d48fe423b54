-- An assignment can be a part of another, says how much of it is done, and may have a later due date asked for.
alter table assignment
    add column parent_id text references assignment,
    add column percent integer check (percent between 0 and 100),
    add column extension_to date,
    add column extension_by text,
    add check ((extension_to is null) = (extension_by is null));
create index assignment_parent on assignment (parent_id, id) where parent_id is not null;
create index assignment_owner on assignment (owner, due_on, id) where status <> 'WRITTEN_OFF';
create index assignment_department_due on assignment (department_code, due_on, id) where status <> 'WRITTEN_OFF';
create index assignment_region_due on assignment (region_path text_pattern_ops, due_on, id) where status <> 'WRITTEN_OFF';

-- What was cascaded to which region, so that the same cascade a second time gives nothing out again.
create table cascaded (
    item_id text not null references plan_item,
    region_code text not null,
    role text not null check (role in ('LEAD', 'COOPERATING', 'RESPONSIBLE')),
    department text not null,
    assignment_id text not null references assignment,
    primary key (item_id, region_code, role, department)
);
