-- The keys that sign packages follow one another: until valid_until the one before signs too.
alter table exchange_key
    drop constraint exchange_key_pkey,
    add primary key (key_id),
    add column generation bigint not null default 1,
    add column valid_until timestamptz;
create unique index exchange_key_newest on exchange_key (only_one) where valid_until is null;
