-- How many bytes of a job's file are packed in a chunk; null where they stand as they came. A file that came in was the largest single thing an import had to write.
alter table job_chunk add column plain integer check (plain > 0);
