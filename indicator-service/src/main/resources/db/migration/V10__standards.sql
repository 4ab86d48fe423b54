-- A framework of standards alone reads no returns; and from when to when a version holds.
alter table framework alter column form drop not null;
alter table framework add valid_from date, add valid_to date, add check (valid_to >= valid_from);
