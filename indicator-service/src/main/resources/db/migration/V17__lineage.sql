-- Who came of whom (沿革): of schools and of regions, as the registry tells it. A predecessor without a successor ended.
create table lineage (
    subject text collate "C" not null check (subject in ('SCHOOL', 'REGION')),
    change text collate "C" not null,
    predecessor text collate "C" not null,
    successor text collate "C" not null,
    kind text not null,
    effective_on date not null,
    primary key (subject, predecessor, successor, change)
);
create index lineage_successor on lineage (subject, successor);
