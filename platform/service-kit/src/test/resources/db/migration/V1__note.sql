create table note (
    code text primary key,
    region_path text not null,
    title text not null,
    amount numeric,
    written_on date,
    version bigint not null default 1
);
