-- The orders about items, as the task service tells of them.
create table ledger_order (
    id text primary key,
    item text not null references ledger_item,
    kind text not null,
    title text not null,
    department text not null,
    due_on date not null,
    status text not null,
    closed_by text,
    version bigint not null
);
create index ledger_order_item on ledger_order (item, id);
