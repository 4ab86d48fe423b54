-- Schools (学校). region_path repeats the path of the region, so that a scope is answered from this table alone; it follows
-- when the region moves.
create table school (
    code text primary key check (code ~ '^[0-9]{10}$'),
    name text not null check (char_length(name) between 1 and 100),
    type text not null,
    stages text[] not null,
    founder text not null,
    urban_rural text not null,
    region_code text not null references region,
    region_path text not null,
    boarding boolean not null,
    central_school text references school check (central_school <> code),
    unified_social_credit_code text,
    opened_on date,
    closed_on date check (closed_on >= opened_on),
    version bigint not null check (version > 0)
);
create index school_region_path on school (region_path text_pattern_ops);
create index school_central on school (central_school) where central_school is not null;
create index school_name on school (name, code);
