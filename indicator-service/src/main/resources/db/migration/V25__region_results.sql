-- What was last told of each region: whoever holds plans against it learns by event what has changed. Schools are not told of; a nation has a few thousand rows of a framework and year.
create table region_results (
    framework text not null,
    year integer not null,
    region_code text not null,
    region_path text not null,
    framework_version integer not null,
    evaluation_id text not null,
    results jsonb not null,
    version bigint not null,
    primary key (framework, year, region_code)
);
