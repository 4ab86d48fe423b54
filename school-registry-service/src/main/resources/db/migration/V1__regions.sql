-- Regions (区划) as they stand. The path holds the codes from the province down, "/220000/220300/220322/"; a subtree is a
-- prefix of it, which the pattern index answers without visiting anything else.
create table region (
    code text primary key,
    name text not null,
    level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
    kind text not null check (kind in ('ADMINISTRATIVE', 'FUNCTIONAL_ZONE')),
    parent_code text references region,
    path text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    established_on date not null,
    version bigint not null check (version > 0),
    check ((level = 'PROVINCE') = (parent_code is null)),
    check (path like '/%' || code || '/'),
    check (parent_code <> code)
);
create index region_path on region (path text_pattern_ops);
create index region_parent on region (parent_code);
create index region_level on region (level, code);

-- What was true of a region before its last change; periods of one code do not meet.
create table region_past (
    code text not null references region,
    name text not null,
    level text not null,
    kind text not null,
    parent_code text,
    path text not null,
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    primary key (code, valid_from)
);

-- Every period of every region; scope_path is where the region stands now, for scoping.
create view region_period as
    select code, name, level, kind, parent_code, path, path as scope_path, valid_from, valid_to, version, true as current
    from region
    union all
    select p.code, p.name, p.level, p.kind, p.parent_code, p.path, r.path, p.valid_from, p.valid_to, r.version, false
    from region_past p join region r on r.code = p.code;
