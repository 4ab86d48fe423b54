-- A department that was merged into another keeps its row; every state of it is kept.
alter table department add column merged_into text references department;

create table department_version (
    code text not null references department,
    version bigint not null,
    name text not null,
    aliases text[] not null,
    merged_into text,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (code, version)
);
insert into department_version (code, version, name, aliases, changed_at, changed_by)
select code, version, name, aliases, now(), 'migration' from department;

-- Names that documents use and the directory does not know, one for each region and name.
create table unknown_name (
    id text primary key,
    region_path text not null,
    name text not null,
    extraction_id text not null references plan_extraction,
    documents integer not null,
    decision text not null check (decision in ('OPEN', 'ALIAS', 'NEW', 'NONE')),
    department_code text,
    reason text,
    first_seen timestamptz not null,
    version bigint not null,
    unique (region_path, name)
);
create index unknown_name_open on unknown_name (region_path text_pattern_ops, id) where decision = 'OPEN';
