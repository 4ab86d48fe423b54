-- Regions to be favoured in a year (倾斜名单), and by which figures it is told whether they are.
create table priority_list (
    key text collate "C" not null,
    year integer not null,
    name text not null,
    region_code text not null,
    region_path text not null,
    declared integer not null check (declared > 0),
    members text[] not null,
    content text not null,
    version bigint not null,
    primary key (key, year),
    check (cardinality(members) = declared)
);
create index priority_list_path on priority_list (region_path text_pattern_ops, year);

-- Comparisons of regions as they were drawn up (区域对比报表); they never change.
create table comparison (
    id text primary key,
    title text not null,
    region_code text not null,
    region_path text not null,
    year integer not null,
    regions integer not null,
    row_count integer not null,
    content text not null,
    content_hash text not null,
    made_on date not null,
    version bigint not null
);
create index comparison_path on comparison (region_path text_pattern_ops, year);

create function comparison_stays() returns trigger language plpgsql as $$
begin
    raise exception 'comparison % stays as it is', old.id;
end $$;

create trigger comparison_stays before update or delete on comparison for each row execute function comparison_stays();

-- The data elements that the registry has defined.
create table known_element (key text collate "C" primary key);
