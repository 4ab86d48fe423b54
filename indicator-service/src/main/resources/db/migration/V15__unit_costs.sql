-- What a unit of a data element costs in a region and year (单位造价), in yuan.
create table unit_costs (
    region_code text collate "C" not null,
    year integer not null,
    region_path text not null,
    items jsonb not null,
    version bigint not null,
    primary key (region_code, year)
);
create index unit_costs_path on unit_costs (region_path text_pattern_ops, year);
