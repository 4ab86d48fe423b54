-- A run can also be caused by what the registry says of a school.
alter table evaluation drop constraint evaluation_cause_check;
alter table evaluation add constraint evaluation_cause_check check (cause in ('REQUEST', 'RETURN_LOCKED', 'SCHOOL_CHANGED'));
