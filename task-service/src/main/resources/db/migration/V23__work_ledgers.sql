-- The yearly ledger of a region: which assignments stand in it, and which of them were carried over from the year before.
create table work_ledger (
    id text primary key,
    region_code text not null,
    region_path text not null,
    year integer not null,
    opened_by text not null,
    opened_at timestamptz not null,
    unique (region_code, year)
);
create index work_ledger_region on work_ledger (region_path text_pattern_ops, id);

create table work_ledger_row (
    ledger_id text not null references work_ledger,
    assignment_id text not null references assignment,
    carried_over boolean not null,
    primary key (ledger_id, assignment_id)
);
