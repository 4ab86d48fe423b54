-- What waits in the outbox is read once and gone: parsing and compressing it costs more than it saves.
alter table outbox alter column headers type text using headers::text;
alter table outbox alter column payload set storage external;
alter table outbox set (toast_tuple_target = 8160);

-- A check of the job for each of a million keys costs more than the keys; they go when the import ends.
alter table job_key drop constraint job_key_job_id_fkey;
