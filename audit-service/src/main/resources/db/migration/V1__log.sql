-- Events taken from Kafka that wait for their place in the log. The only table of the log whose rows go again.
create table audit_intake (
    seq bigint generated always as identity primary key,
    event_id uuid not null unique,
    event_time timestamptz not null,
    type text not null,
    operation text not null,
    service text not null,
    aggregate text not null,
    aggregate_id text not null,
    version bigint not null,
    actor text,
    client text,
    roles text[] not null,
    actor_scope text,
    region_path text,
    previous_region_path text,
    request_id text,
    traceparent text,
    authority text,
    data text not null,
    data_hash bytea not null
);

-- The log. leaf is what was hashed, byte for byte; data is bound to it by the hash it names. The other columns repeat
-- parts of leaf so that it can be searched; what is shown is read from leaf.
create table audit_entry (
    idx bigint primary key,
    leaf text not null,
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    data text not null,
    event_id uuid not null unique,
    event_time timestamptz not null,
    recorded_at timestamptz not null,
    type text not null,
    operation text not null,
    service text not null,
    aggregate text not null,
    aggregate_id text not null,
    version bigint not null,
    actor text,
    client text,
    region_path text,
    previous_region_path text,
    request_id text,
    authority text
);
create index audit_entry_recorded_at on audit_entry (recorded_at, idx);
create index audit_entry_region on audit_entry (region_path text_pattern_ops, idx);
create index audit_entry_aggregate on audit_entry (aggregate, aggregate_id, idx);
create index audit_entry_actor on audit_entry (actor, idx);
create index audit_entry_request on audit_entry (request_id) where request_id is not null;

-- Full tiles of the tree; those that are not full yet follow from audit_entry and from the tiles below.
create table log_tile (
    level smallint not null,
    idx bigint not null,
    hashes bytea not null check (octet_length(hashes) = 8192),
    root bytea not null check (octet_length(root) = 32),
    primary key (level, idx)
);
alter table log_tile alter column hashes set storage external;

-- Every checkpoint ever signed, each with what is needed to go on appending.
create table log_checkpoint (
    size bigint primary key,
    root bytea not null check (octet_length(root) = 32),
    frontier bytea not null,
    note text not null,
    signed_at timestamptz not null
);

-- Which log this is: its name and public key. The private key is never here.
create table log_identity (
    singleton boolean primary key default true check (singleton),
    origin text not null,
    verifier_key text not null
);

-- Nothing of it is changed or removed. The owner of the tables could take these guards away; the tree would show it.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on log_tile for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on log_checkpoint for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on log_identity for each statement execute function refuse_change();

revoke update, delete, truncate on audit_entry, log_tile, log_checkpoint, log_identity from current_user;
