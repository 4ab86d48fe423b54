-- valid_from is the first day of what the row says, null when that is since ever; closure is how a school ended that a change of
-- schools ended, and is null for one that stands or was closed by hand; profile holds what a school may lack, without nulls.
alter table school
    add column valid_from date,
    add column closure text check (closure in ('ABOLISHED', 'MERGED', 'SPLIT', 'REPLACED')),
    add column profile jsonb not null default '{}',
    add check (closure is null or closed_on is not null);

-- What was true of a school before a dated change; periods of one code do not meet.
create table school_past (
    code text not null references school,
    name text not null,
    type text not null,
    stages text[] not null,
    founder text not null,
    urban_rural text not null,
    region_code text not null,
    region_path text not null,
    boarding boolean not null,
    central_school text,
    unified_social_credit_code text,
    opened_on date,
    closed_on date,
    closure text,
    profile jsonb not null,
    valid_from date,
    valid_to date not null check (valid_to >= valid_from),
    primary key (code, valid_to)
);

-- Every period of every school; scope_path is where the school lies now, for scoping.
create view school_period as
    select code, name, type, stages, founder, urban_rural, region_code, region_path, boarding, central_school, unified_social_credit_code,
        opened_on, closed_on, closure, profile, valid_from, null::date as valid_to, version, region_path as scope_path
    from school
    union all
    select p.code, p.name, p.type, p.stages, p.founder, p.urban_rural, p.region_code, p.region_path, p.boarding, p.central_school,
        p.unified_social_credit_code, p.opened_on, p.closed_on, p.closure, p.profile, p.valid_from, p.valid_to, s.version, s.region_path
    from school_past p join school s on s.code = p.code;

-- Changes that schools went through together (机构变动), never changed. region_path is the smallest region that holds all of them.
create table school_change (
    id text primary key,
    kind text not null check (kind in ('ESTABLISH', 'RENAME', 'MERGE', 'SPLIT', 'CLOSE', 'RESTORE', 'UPGRADE', 'CONVERT')),
    effective_on date not null,
    authority text not null,
    reason text,
    actor text not null,
    at timestamptz not null,
    region_path text not null,
    schools text[] not null,
    successors text[] not null,
    plan jsonb not null
);
create index school_change_region_path on school_change (region_path text_pattern_ops);

-- Who came of whom.
create table school_lineage (
    change text not null references school_change,
    predecessor text not null references school,
    successor text not null references school check (successor <> predecessor),
    primary key (change, predecessor, successor)
);
create index school_lineage_predecessor on school_lineage (predecessor);
create index school_lineage_successor on school_lineage (successor);

-- What happened to a school, one line per event of its life or correction of its record.
create table school_history (
    id bigint generated always as identity primary key,
    code text not null references school,
    version bigint not null,
    deed text not null,
    effective_on date,
    at timestamptz not null,
    actor text not null,
    authority text,
    reason text,
    change text references school_change,
    others text[] not null,
    differences jsonb not null
);
create index school_history_code on school_history (code, id);
