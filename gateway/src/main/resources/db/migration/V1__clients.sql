-- API clients: who may call from outside, and as what.
create table api_client (
    id text primary key,
    name text not null,
    roles text[] not null,
    region_code text,
    region_path text not null,
    department text,
    school text,
    networks text[] not null,
    requests_per_minute integer check (requests_per_minute > 0),
    requests_per_day integer check (requests_per_day > 0),
    status text not null check (status in ('ACTIVE', 'REVOKED')),
    expires_at timestamptz,
    created_at timestamptz not null,
    created_by text not null,
    last_used_at timestamptz,
    version bigint not null
);
create index api_client_region on api_client (region_path text_pattern_ops);

-- Keys of a client, as keyed hashes. Only the newest has no end; a rotation with overlap gives its predecessor one.
create table api_key (
    client_id text not null references api_client,
    generation integer not null,
    hash bytea not null check (length(hash) = 32),
    created_at timestamptz not null,
    valid_until timestamptz,
    primary key (client_id, generation)
);
create unique index api_key_newest on api_key (client_id) where valid_until is null;
