-- Units beside the administrative tree (学区, 督学责任区), and the urban-rural class that statistics give villages and towns.
alter table region drop constraint region_kind_check;
alter table region add constraint region_kind_check
    check (kind in ('ADMINISTRATIVE', 'FUNCTIONAL_ZONE', 'SCHOOL_DISTRICT', 'INSPECTION_DISTRICT'));
alter table region add column urban_rural text;
alter table region_past add column urban_rural text;

create or replace view region_period as
    select code, name, level, kind, parent_code, path, path as scope_path, valid_from, valid_to, version, true as current, urban_rural
    from region
    union all
    select p.code, p.name, p.level, p.kind, p.parent_code, p.path, r.path, p.valid_from, p.valid_to, r.version, false, p.urban_rural
    from region_past p join region r on r.code = p.code;

-- Changes that regions went through together (区划变更), never changed. region_path is the smallest region that holds all of them.
create table region_change (
    id text primary key,
    kind text not null check (kind in ('ESTABLISH', 'RENAME', 'RECODE', 'TRANSFER', 'MERGE', 'SPLIT', 'ABOLISH')),
    effective_on date not null,
    authority text not null,
    reason text,
    actor text not null,
    at timestamptz not null,
    region_path text not null,
    regions text[] not null,
    successors text[] not null,
    plan jsonb not null
);
create index region_change_region_path on region_change (region_path text_pattern_ops);

-- Which region came of which.
create table region_lineage (
    change text not null references region_change,
    predecessor text not null references region,
    successor text not null references region check (successor <> predecessor),
    primary key (change, predecessor, successor)
);
create index region_lineage_predecessor on region_lineage (predecessor);
create index region_lineage_successor on region_lineage (successor);

-- What belongs to a unit beside the tree: schools (ten digits) and regions, each for a time. Periods of one member in one unit do not meet.
create table region_member (
    region_code text not null references region,
    member_code text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    version bigint not null check (version > 0),
    primary key (region_code, member_code, valid_from)
);
create index region_member_member on region_member (member_code, valid_from);
