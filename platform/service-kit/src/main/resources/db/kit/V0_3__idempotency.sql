-- Answers already given to a POST with an Idempotency-Key; written in the transaction of the effect.
create table idempotency (
    client text not null,
    key text not null,
    operation text not null,
    request_hash text not null,
    status integer not null,
    headers jsonb not null,
    body text,
    created_at timestamptz not null,
    primary key (client, key)
);
create index idempotency_created_at on idempotency (created_at);
