-- The region tree as this service has heard of it; scopes resolve against it.
create table known_region (
    code text primary key,
    name text not null,
    level text not null,
    parent_code text,
    path text not null,
    valid_from date not null,
    valid_to date,
    version bigint not null
);
create index known_region_path on known_region (path text_pattern_ops);
