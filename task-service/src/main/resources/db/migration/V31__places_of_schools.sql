-- A task that concerns a school lies where the school is, whoever does it: its place is the school's region as long as that is within its own, else its own.
create function school_placed() returns trigger language plpgsql as $$
begin
    new.school_path := (select s.region_path from known_school s where s.code = new.school_code and starts_with(s.region_path, new.region_path));
    return new;
end
$$;

alter table assignment
    add column school_code text,
    add column school_path text,
    add column place_path text not null generated always as (coalesce(school_path, region_path)) stored;
alter table work_order
    add column school_path text,
    add column place_path text not null generated always as (coalesce(school_path, region_path)) stored;
alter table measure
    add column school_code text,
    add column school_path text,
    add column place_path text not null generated always as (coalesce(school_path, region_path)) stored;

create trigger assignment_placed before insert on assignment for each row when (new.school_code is not null) execute function school_placed();
create trigger work_order_placed before insert on work_order for each row when (new.school_code is not null) execute function school_placed();
create trigger measure_placed before insert on measure for each row when (new.school_code is not null) execute function school_placed();

-- When the school moves or is heard of late, its tasks follow.
create function school_moved() returns trigger language plpgsql as $$
begin
    update assignment set school_path = case when starts_with(new.region_path, region_path) then new.region_path end where school_code = new.code;
    update work_order set school_path = case when starts_with(new.region_path, region_path) then new.region_path end where school_code = new.code;
    update measure set school_path = case when starts_with(new.region_path, region_path) then new.region_path end where school_code = new.code;
    return null;
end
$$;
create trigger known_school_heard after insert on known_school for each row execute function school_moved();
create trigger known_school_moved after update on known_school for each row when (old.region_path <> new.region_path) execute function school_moved();

update work_order o set school_path = s.region_path from known_school s where s.code = o.school_code and starts_with(s.region_path, o.region_path);
update measure m set school_code = o.school_code, school_path = o.school_path from work_order o where m.task_kind = 'ORDER' and m.task_id = o.id and o.school_code is not null;
update measure m set school_code = r.finding ->> 'subjectCode' from rectification r
where m.task_kind = 'RECTIFICATION' and m.task_id = r.id and r.finding ->> 'subject' = 'SCHOOL';

create index assignment_school on assignment (school_code, id) where school_code is not null;
create index work_order_school on work_order (school_code, id) where school_code is not null;
create index measure_school on measure (school_code, id) where school_code is not null;
create index assignment_place on assignment (place_path text_pattern_ops, id);
create index work_order_place on work_order (place_path text_pattern_ops, id);
create index measure_place on measure (place_path text_pattern_ops, id);
drop index assignment_region;
drop index assignment_region_due;
drop index work_order_region;
drop index measure_region;

create or replace view supervised as
select kind, id, title, region_code, region_path, department_code, department, person, issuer, due_on, place_path, school_code
from (
    select 'ASSIGNMENT' as kind, id, title, region_code, region_path, department_code, department, owner as person, null as issuer, due_on,
        status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null as open, place_path, school_code
    from assignment
    union all
    select 'RECTIFICATION', id, title, region_code, region_path, lead_code, lead, null, null, due_on, status in ('OPEN', 'RETURNED'), region_path,
        case when finding ->> 'subject' = 'SCHOOL' then finding ->> 'subjectCode' end
    from rectification
    union all
    select 'ORDER', id, title, region_code, region_path, department_code, department, null, issuer, due_on,
        status in ('ISSUED', 'PLAN_SUBMITTED', 'RETURNED', 'FAILED'), place_path, school_code
    from work_order
) task
where open;

-- What is to be done below a region comes in the order of due dates: of each level of regions (city, county, town) there is an order of its own.
create index assignment_city_due on assignment (split_part(place_path, '/', 3), due_on, id)
    where status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null;
create index assignment_county_due on assignment (split_part(place_path, '/', 4), due_on, id)
    where status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null;
create index assignment_town_due on assignment (split_part(place_path, '/', 5), due_on, id)
    where status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and due_on is not null;
create index rectification_city_due on rectification (split_part(region_path, '/', 3), due_on, id) where status in ('OPEN', 'RETURNED');
create index rectification_county_due on rectification (split_part(region_path, '/', 4), due_on, id) where status in ('OPEN', 'RETURNED');
create index rectification_town_due on rectification (split_part(region_path, '/', 5), due_on, id)
    where status in ('OPEN', 'RETURNED');
create index work_order_city_due on work_order (split_part(place_path, '/', 3), due_on, id)
    where status in ('ISSUED', 'PLAN_SUBMITTED', 'RETURNED', 'FAILED');
create index work_order_county_due on work_order (split_part(place_path, '/', 4), due_on, id)
    where status in ('ISSUED', 'PLAN_SUBMITTED', 'RETURNED', 'FAILED');
create index work_order_town_due on work_order (split_part(place_path, '/', 5), due_on, id)
    where status in ('ISSUED', 'PLAN_SUBMITTED', 'RETURNED', 'FAILED');
