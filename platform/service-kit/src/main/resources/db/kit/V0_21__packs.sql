-- Many events of one change wait in one row: written, read and removed as one, and published each for itself.
alter table outbox
    alter column event_id drop not null,
    alter column topic drop not null,
    alter column key drop not null,
    alter column headers drop not null,
    alter column payload drop not null,
    add column pack bytea,
    add column events integer not null default 1 check (events > 0),
    add column at timestamptz not null default now(),
    add check ((pack is null) = (event_id is not null and topic is not null and key is not null and headers is not null and payload is not null));
alter table outbox alter column pack set storage external;

-- The keys that one chunk of an import has met, as they stand in memory; they become rows of job_key only when one of them may have been met before.
create table job_key_pack (
    job_id text not null,
    first_row bigint not null,
    keys bytea not null,
    primary key (job_id, first_row)
);
alter table job_key_pack alter column keys set storage external;
