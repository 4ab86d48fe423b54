-- What an estimate leaves open is looked for by a pattern: strpos asks for the collation anew for each row that is entered.
create index evaluation_row_undecided on evaluation_row (series, stage, since) where verdicts like '%?%' or floors like '%?%';
drop index evaluation_row_open;
