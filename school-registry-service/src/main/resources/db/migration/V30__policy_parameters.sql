-- Policy parameters (政策参数): type and unit for all, values with their days for the whole country (region_code '') and for single regions.
create table policy_parameter (
    key text primary key,
    name text not null,
    name_en text not null,
    type text not null check (type in ('NUMBER', 'TEXT', 'DATE', 'TRUTH')),
    unit text
);
create table policy_parameter_value (
    key text not null references policy_parameter,
    region_code text not null,
    basis text,
    periods jsonb not null,
    version bigint not null check (version > 0),
    primary key (key, region_code)
);
