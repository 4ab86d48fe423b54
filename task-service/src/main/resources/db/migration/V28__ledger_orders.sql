-- How the matter of an order stands at its source, as far as its events are heard: an item or a finding of a ledger.
alter table work_order add column source_status text, add column source_version bigint not null default 0;
create index work_order_source_newest on work_order (source_ref, source) where source_ref is not null;

-- What a rule of the ledgers asked to be ordered while there was no department to give it to.
create table ledger_matter_waiting (
    ref text primary key,
    told jsonb not null,
    since timestamptz not null
);
