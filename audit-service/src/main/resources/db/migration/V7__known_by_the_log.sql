-- The log itself tells an event that comes again from a new one: by the unique event id of the range its entry goes into, and by looking for it in
-- the ranges before. Only an event that is not later than all of theirs can have an entry there: a checkpoint tells the time of the latest event so
-- far, a range that of the latest before it. Where it was not written down, a day after recording is late enough, and null is for always.
alter table log_checkpoint add column latest_event timestamptz;
alter table log_range add column earlier_until timestamptz;
update log_range r set earlier_until = case r.first when 0 then 'epoch' else coalesce(
    (select e.recorded_at from audit_entry e where e.idx = r.first - 1), (select max(a.recorded_to) from log_archive a)) + interval '1 day' end;

create function make_room(up_to bigint, width bigint, latest timestamptz) returns void language plpgsql as $$
declare
    newest bigint := (select coalesce(max(first), -1) from log_range);
begin
    perform make_room(up_to, width);
    update log_range set earlier_until = latest where first > newest;
end $$;
