-- How many assignments there are, counted as they change: each transaction adds what it changes, and a job adds that up. A board of a province reads counts instead of rows.
-- What is divided into parts is counted by its parts.
alter table assignment add column divided boolean not null default false;
update assignment a set divided = true where exists (select 1 from assignment part where part.parent_id = a.id);

create table assignment_count (
    grouping text not null check (grouping in ('PLAN', 'DEPARTMENT', 'REGION')),
    key text not null,
    place_path text not null,
    status text not null,
    n bigint not null,
    primary key (grouping, key, place_path, status)
);
create index assignment_count_place on assignment_count (grouping, place_path text_pattern_ops);
create table assignment_count_change (
    grouping text not null,
    key text not null,
    place_path text not null,
    status text not null,
    n bigint not null
);

create function assignments_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into assignment_count_change (grouping, key, place_path, status, n)
        select g.grouping, g.key, a.place_path, a.status, count(*)
        from new_rows a cross join lateral (values
            ('PLAN', a.plan_id), ('DEPARTMENT', coalesce(a.department_code, a.department)), ('REGION', a.region_code)) g (grouping, key)
        where not a.divided
        group by 1, 2, 3, 4;
    elsif tg_op = 'UPDATE' then
        insert into assignment_count_change (grouping, key, place_path, status, n)
        select g.grouping, g.key, a.place_path, a.status, sum(a.n)
        from (
            select plan_id, department_code, department, region_code, place_path, status, 1 as n from new_rows where not divided
            union all
            select plan_id, department_code, department, region_code, place_path, status, -1 from old_rows where not divided
        ) a cross join lateral (values
            ('PLAN', a.plan_id), ('DEPARTMENT', coalesce(a.department_code, a.department)), ('REGION', a.region_code)) g (grouping, key)
        group by 1, 2, 3, 4
        having sum(a.n) <> 0;
    else
        insert into assignment_count_change (grouping, key, place_path, status, n)
        select g.grouping, g.key, a.place_path, a.status, -count(*)
        from old_rows a cross join lateral (values
            ('PLAN', a.plan_id), ('DEPARTMENT', coalesce(a.department_code, a.department)), ('REGION', a.region_code)) g (grouping, key)
        where not a.divided
        group by 1, 2, 3, 4;
    end if;
    return null;
end
$$;
create trigger assignments_given after insert on assignment referencing new table as new_rows for each statement execute function assignments_counted();
create trigger assignments_changed after update on assignment referencing old table as old_rows new table as new_rows
    for each statement execute function assignments_counted();
create trigger assignments_gone after delete on assignment referencing old table as old_rows for each statement execute function assignments_counted();

insert into assignment_count (grouping, key, place_path, status, n)
select g.grouping, g.key, a.place_path, a.status, count(*)
from assignment a cross join lateral (values
    ('PLAN', a.plan_id), ('DEPARTMENT', coalesce(a.department_code, a.department)), ('REGION', a.region_code)) g (grouping, key)
where not a.divided
group by 1, 2, 3, 4;

-- The items of a board are read in their order, and no more than it shows.
create index assignment_item on assignment (item_id, place_path text_pattern_ops);
