-- Keys that seal payloads, wrapped by the service's master key. Each belongs to one subject of data, or to one month of one class of
-- entries. When it is destroyed, what it sealed is unreadable for good; hash, proof and order of the entries remain.
create table seal_key (
    id text primary key,
    owner text unique,
    wrapped bytea,
    created_at timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- Erasures: the log records one before its keys are destroyed.
create table erasure (
    id text primary key,
    keys text[] not null,
    entries bigint not null,
    reason text not null,
    authority text,
    requested_at timestamptz not null,
    erased_at timestamptz
);

alter table audit_intake alter column data drop not null, add column sealed bytea, add column sealed_by text[];
alter table audit_entry alter column data drop not null, add column sealed bytea, add column sealed_by text[];
create index audit_entry_sealed_by on audit_entry using gin (sealed_by) where sealed_by is not null;
