-- The key that signs packages of this system, sealed.
create table exchange_key (
    only_one boolean primary key default true check (only_one),
    key_id text not null,
    public_key bytea not null,
    sealed bytea not null,
    created_at timestamptz not null
);

-- Ways up: whose approved aggregates go where, how far they were numbered, and how far the other side has them.
create table uplink (
    id text primary key,
    name text not null,
    source text not null,
    owner text not null references api_client,
    region_path text not null,
    region_code text,
    url text,
    credential bytea,
    resources text[] not null,
    status text not null check (status in ('ACTIVE', 'PAUSED', 'REMOVED')),
    cursor text not null,
    last bigint not null default 0,
    acknowledged bigint not null default 0,
    last_error text,
    failures integer not null default 0,
    held_until timestamptz,
    created_at timestamptz not null,
    version bigint not null,
    check (acknowledged between 0 and last)
);
create index uplink_region on uplink (region_path text_pattern_ops);

-- What goes up, numbered without a gap, each as the line that it is in a package; kept after it was acknowledged, for repairs.
create table uplink_entry (
    uplink_id text not null references uplink,
    sequence bigint not null check (sequence > 0),
    line text not null,
    created_at timestamptz not null,
    primary key (uplink_id, sequence)
);
create index uplink_entry_age on uplink_entry (created_at);

-- Whose packages are taken in, by which keys they are signed, and how far everything has come.
create table package_source (
    key text primary key,
    name text not null,
    region_code text,
    region_path text not null,
    public_keys text[] not null,
    status text not null check (status in ('ACTIVE', 'REVOKED')),
    acknowledged bigint not null default 0,
    version bigint not null
);
create index package_source_region on package_source (region_path text_pattern_ops);

create table received_package (
    id text primary key,
    source text not null references package_source,
    first bigint not null,
    last bigint not null,
    stored bigint not null,
    checksum text not null,
    key_id text not null,
    received_at timestamptz not null,
    received_by text not null
);
create index received_package_source on received_package (source, id);

-- What came, never changed: a correction is a later entry.
create table received_aggregate (
    source text not null references package_source,
    sequence bigint not null,
    package_id text not null references received_package,
    resource text not null,
    key text not null,
    operation text not null check (operation in ('UPSERT', 'DELETE')),
    version bigint not null,
    told_at timestamptz not null,
    region_path text not null,
    state jsonb,
    digest text not null,
    primary key (source, sequence)
);
create index received_aggregate_region on received_aggregate (region_path text_pattern_ops);
create index received_aggregate_key on received_aggregate (source, resource, key, sequence);
