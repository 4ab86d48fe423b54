-- A region's target for a criterion and year (目标): a relation and a number in the criterion's unit.
create table target (
    framework text collate "C" not null,
    criterion text collate "C" not null,
    stage text collate "C" not null,
    region_code text collate "C" not null,
    region_path text not null,
    year integer not null,
    relation text not null check (relation in ('>', '>=', '<', '<=', '=', '<>')),
    number numeric not null,
    significant numeric check (significant > 0 and significant <= 1),
    basis text,
    version bigint not null,
    primary key (framework, criterion, stage, region_code, year)
);
create index target_path on target (region_path text_pattern_ops, year);

-- What analytics read: the counties' rows of a series as they stand.
create index evaluation_row_region on evaluation_row (series, code) where subject = 'REGION' and until = 2147483647;
-- What an estimate left open, found without looking at all that it decided.
create index evaluation_row_open on evaluation_row (series, stage, since)
    where strpos(verdicts, '?') > 0 or strpos(floors, '?') > 0;
