-- Outbox: written in the transaction of the change, removed once Kafka has acknowledged the message.
create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    key text not null,
    headers jsonb not null,
    payload text not null
);

create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

-- Inbox: the events a consumer has taken effect of, in the transaction of the effect.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_received_at on inbox (received_at);

-- The newest version a consumer of state has seen, so that an older one never overwrites it.
create table inbox_version (
    consumer text not null,
    topic text not null,
    aggregate_id text not null,
    version bigint not null,
    primary key (consumer, topic, aggregate_id)
);
