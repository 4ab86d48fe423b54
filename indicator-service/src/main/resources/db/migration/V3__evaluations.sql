create table evaluation (
    id text primary key,
    framework text not null,
    framework_version integer not null,
    form text not null,
    region_code text not null,
    region_path text not null,
    year integer not null,
    status text not null check (status in ('RUNNING', 'FINISHED')),
    cause text not null check (cause in ('REQUEST', 'RETURN_LOCKED')),
    verdict text check (verdict in ('MET', 'NOT_MET', 'UNDETERMINED')),
    members integer,
    unreported integer,
    result_hash text,
    created_at timestamptz not null,
    finished_at timestamptz,
    version bigint not null,
    foreign key (framework, framework_version) references framework (key, number)
);
create index evaluation_path on evaluation (region_path text_pattern_ops, created_at);
create index evaluation_touched on evaluation (form, year) where status = 'FINISHED';

-- Who was looked at, and which revision of whose return: the frozen inputs of a run.
create table evaluation_member (
    evaluation_id text not null references evaluation on delete cascade,
    population text not null,
    stage text not null,
    code text not null,
    name text not null,
    type text,
    region_code text not null,
    region_path text not null,
    county text not null,
    revisions jsonb not null,
    derived jsonb not null,
    excluded text,
    primary key (evaluation_id, population, stage, code)
);

create table evaluation_result (
    evaluation_id text not null references evaluation on delete cascade,
    criterion text not null,
    stage text not null,
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    code text not null,
    name text not null,
    county text not null,
    region_path text not null,
    value numeric,
    numerator numeric,
    denominator numeric,
    verdict text not null check (verdict in ('MET', 'NOT_MET', 'UNDETERMINED')),
    floor_met boolean,
    reasons text[] not null,
    primary key (evaluation_id, criterion, stage, subject, code)
);
create index evaluation_result_verdict on evaluation_result (evaluation_id, verdict);
