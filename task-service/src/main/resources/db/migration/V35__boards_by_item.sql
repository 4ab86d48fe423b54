-- How many assignments there are of each item is kept too, of whole provinces and of cities: of every county it would be as many rows as there are assignments. What a county has of each item is
-- counted, from an index in which it stands together.
lock table assignment in share row exclusive mode;
alter table assignment_count drop constraint assignment_count_grouping_check;
alter table assignment_count
    add constraint assignment_count_grouping_check check (grouping in ('PLAN', 'DEPARTMENT', 'REGION', 'ITEM_OF_PROVINCE', 'ITEM_OF_CITY'));

-- What an assignment is counted by, and where. What belongs to the nation counts as a province's, what belongs to a province is no city's.
create function counted_by(plan text, item text, department text, region text, place text)
returns table (counted_as text, key text, counted_at text) language sql immutable parallel safe as $$
    select g.counted_as, g.key, g.counted_at
    from (values
        ('PLAN', plan, place),
        ('DEPARTMENT', department, place),
        ('REGION', region, place),
        ('ITEM_OF_PROVINCE', item, '/' || coalesce(nullif(split_part(place, '/', 2), '') || '/', '')),
        ('ITEM_OF_CITY', item, '/' || split_part(place, '/', 2) || '/' || nullif(split_part(place, '/', 3), '') || '/')) g (counted_as, key, counted_at)
    where g.counted_at is not null
$$;

create or replace function assignments_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into assignment_count_change (grouping, key, place_path, status, n)
        select g.counted_as, g.key, g.counted_at, a.status, count(*)
        from new_rows a cross join lateral counted_by(a.plan_id, a.item_id, coalesce(a.department_code, a.department), a.region_code, a.place_path) g
        where not a.divided
        group by 1, 2, 3, 4;
    elsif tg_op = 'UPDATE' then
        insert into assignment_count_change (grouping, key, place_path, status, n)
        select g.counted_as, g.key, g.counted_at, a.status, sum(a.n)
        from (
            select plan_id, item_id, department_code, department, region_code, place_path, status, 1 as n from new_rows where not divided
            union all
            select plan_id, item_id, department_code, department, region_code, place_path, status, -1 from old_rows where not divided
        ) a cross join lateral counted_by(a.plan_id, a.item_id, coalesce(a.department_code, a.department), a.region_code, a.place_path) g
        group by 1, 2, 3, 4
        having sum(a.n) <> 0;
    else
        insert into assignment_count_change (grouping, key, place_path, status, n)
        select g.counted_as, g.key, g.counted_at, a.status, -count(*)
        from old_rows a cross join lateral counted_by(a.plan_id, a.item_id, coalesce(a.department_code, a.department), a.region_code, a.place_path) g
        where not a.divided
        group by 1, 2, 3, 4;
    end if;
    return null;
end
$$;

insert into assignment_count (grouping, key, place_path, status, n)
select g.counted_as, g.key, g.counted_at, a.status, count(*)
from assignment a cross join lateral counted_by(a.plan_id, a.item_id, coalesce(a.department_code, a.department), a.region_code, a.place_path) g
where not a.divided and g.counted_as in ('ITEM_OF_PROVINCE', 'ITEM_OF_CITY')
group by 1, 2, 3, 4;

drop index assignment_item;
create index assignment_item on assignment (item_id, id);
create index assignment_place_item on assignment (place_path text_pattern_ops, item_id) include (status, due_on) where not divided;

-- The late ones of an item come from the same index as those of a plan.
drop index assignment_open_due;
create index assignment_open_due on assignment (due_on, id) include (place_path, region_code, plan_id, item_id, department_code, department, divided)
    where status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null;
