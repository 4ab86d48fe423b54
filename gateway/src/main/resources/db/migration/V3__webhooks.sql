-- Webhooks: where a client wants the changes it may see to be sent, and how far its feed was read.
create table webhook (
    id text primary key,
    name text not null,
    owner text not null references api_client,
    region_path text not null,
    region_code text,
    url text not null,
    resources text[] not null,
    status text not null check (status in ('ACTIVE', 'PAUSED', 'REMOVED')),
    cursor text not null,
    failures integer not null default 0,
    held_until timestamptz,
    created_at timestamptz not null,
    version bigint not null
);
create index webhook_region on webhook (region_path text_pattern_ops);
create index webhook_active on webhook (id) where status = 'ACTIVE';

-- Secrets that sign deliveries, sealed. Only the newest has no end; a rotation with overlap gives its predecessor one.
create table webhook_secret (
    webhook_id text not null references webhook,
    generation integer not null,
    sealed bytea not null,
    valid_until timestamptz,
    primary key (webhook_id, generation)
);
create unique index webhook_secret_newest on webhook_secret (webhook_id) where valid_until is null;

-- The delivery log. The payload is kept only until it has arrived.
create sequence webhook_delivery_order;
create table webhook_delivery (
    webhook_id text not null references webhook,
    message_id text not null,
    sequence bigint not null default nextval('webhook_delivery_order'),
    resource text not null,
    key text not null,
    type text not null,
    payload text,
    status text not null check (status in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    leased_until timestamptz,
    last_status integer,
    last_error text,
    last_millis integer,
    created_at timestamptz not null,
    finished_at timestamptz,
    primary key (webhook_id, message_id),
    check ((status = 'PENDING') = (finished_at is null)),
    check (status = 'DELIVERED' or payload is not null)
);
create unique index webhook_delivery_sequence on webhook_delivery (webhook_id, sequence);
create index webhook_delivery_pending on webhook_delivery (webhook_id, resource, key, sequence) where status = 'PENDING';
create index webhook_delivery_finished on webhook_delivery (finished_at) where status <> 'PENDING';
