-- Jobs: anything that takes longer than a second. A worker holds a lease; a lease that runs out is taken over.
create table job (
    id text primary key,
    kind text not null,
    resource text,
    request jsonb not null,
    actor jsonb not null,
    region_path text not null,
    client text not null,
    status text not null check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED')),
    stage text not null default '',
    done bigint not null default 0,
    total bigint,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    rejected bigint not null default 0,
    cancel_requested boolean not null default false,
    cursor jsonb,
    result jsonb,
    failure jsonb,
    coalesce_key text,
    created_at timestamptz not null,
    finished_at timestamptz,
    lease_owner text,
    lease_until timestamptz,
    attempts integer not null default 0
);
create index job_open on job (created_at) where status in ('QUEUED', 'RUNNING');
create unique index job_coalesced on job (kind, coalesce_key) where status = 'QUEUED' and coalesce_key is not null;
create index job_client on job (client, created_at);

create table job_chunk (
    job_id text not null references job on delete cascade,
    direction text not null check (direction in ('INPUT', 'OUTPUT')),
    seq integer not null,
    bytes bytea not null,
    primary key (job_id, direction, seq)
);
alter table job_chunk alter column bytes set storage external;

create table job_row (
    job_id text not null references job on delete cascade,
    row_number bigint not null,
    seq integer not null,
    outcome text not null check (outcome in ('REJECTED', 'WARNING')),
    column_name text,
    code text not null,
    message_zh text not null,
    message_en text not null,
    value text,
    primary key (job_id, row_number, seq)
);

-- Keys already met in one import, so that the second row with the same key is told so.
create table job_key (
    job_id text not null references job on delete cascade,
    key_hash bytea not null,
    row_number bigint not null,
    primary key (job_id, key_hash)
);
