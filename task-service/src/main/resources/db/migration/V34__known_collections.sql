-- How the collections of the indicator service stand, as its events tell: obligations that are met by delivering to one are judged by it.
create table known_collection (
    id text primary key,
    scheme text not null,
    region_code text not null,
    region_path text not null,
    year integer not null,
    status text not null,
    due_on date,
    asked integer not null,
    received integer not null,
    late integer not null,
    missing text[] not null,
    version bigint not null
);
create index known_collection_scheme on known_collection (scheme, region_code, due_on);
