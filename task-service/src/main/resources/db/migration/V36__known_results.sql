-- What the indicator service found of regions, as its events tell: the value that verifies a target, met or not.
create table known_results (
    framework text not null,
    region_code text not null,
    year integer not null,
    framework_version integer not null,
    evaluation_id text not null,
    results jsonb not null,
    version bigint not null,
    primary key (framework, region_code, year)
);
