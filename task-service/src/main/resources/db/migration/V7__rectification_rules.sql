-- Rules of rectifications become data with an API: what they are about, who leads, how long it may take, from when to when.
alter table rectification_rule
    drop constraint rectification_rule_pkey,
    add column key text,
    add column name text,
    add column region_code text,
    add column framework text,
    add column subject text check (subject in ('SCHOOL', 'REGION')),
    add column due_days integer check (due_days between 1 and 3650),
    add column valid_from date,
    add column valid_to date,
    add column basis text,
    add column version bigint not null default 1;

update rectification_rule
set region_code = (string_to_array(trim(both '/' from region_path), '/'))[cardinality(string_to_array(trim(both '/' from region_path), '/'))],
    name = criterion;
update rectification_rule set key = lower(regexp_replace('r' || region_code || '-' || criterion, '[^A-Za-z0-9-]', '-', 'g'));

alter table rectification_rule
    add primary key (key),
    alter column name set not null,
    alter column region_code set not null,
    alter column criterion drop not null,
    alter column department_code drop not null,
    alter column version drop default,
    add check (department_code is not null or due_days is not null),
    add check (valid_from < valid_to);
create index rectification_rule_path on rectification_rule (region_path text_pattern_ops, key);
