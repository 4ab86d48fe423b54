-- Statements: named formulas over locked returns.
create table statement (
    key text primary key,
    version bigint not null check (version > 0),
    body jsonb not null
);
