-- Who entered a row, and when, stands in the row itself: its first line of history is read from there instead of being written beside it. entered_on is the day
-- that line names. Null in a row whose first line was written, as those of changes with grounds of their own still are.
alter table school
    add column entered_at timestamptz,
    add column entered_by text,
    add column entered_on date,
    add check ((entered_at is null) = (entered_by is null) and (entered_at is not null or entered_on is null));

create view school_history_line as
    select id, code, version, deed, effective_on, at, actor, authority, reason, change, others, differences from school_history
    union all
    select 0, code, 1, 'ENTERED', entered_on, entered_at, entered_by, null, null, null, '{}', '[]' from school where entered_at is not null;

alter table filed_return
    add column entered_at timestamptz,
    add column entered_by text,
    add check ((entered_at is null) = (entered_by is null));
alter table filed_return_revision
    add column entered_at timestamptz,
    add column entered_by text;

create view filed_return_line as
    select subject, subject_code, form, year, version, revision, status, actor, reason, at from filed_return_history
    union all
    select subject, subject_code, form, year, 1, 1, 'DRAFT', entered_by, null, entered_at from filed_return where entered_at is not null;

-- As the region of a school: that the central school exists is settled before the row is written, with the row of an existing one never removed.
alter table school drop constraint school_central_school_fkey;
