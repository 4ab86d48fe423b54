-- What accumulates on a task, whether an assignment or a rectification: stamps, reports, evidence. Nothing here is changed once written.
create table stamp (
    task_id text not null,
    seq integer not null,
    action text not null,
    from_status text,
    to_status text not null,
    reason text,
    actor text not null,
    actor_roles text not null,
    stamped_at timestamptz not null,
    primary key (task_id, seq)
);

create table progress_report (
    id text primary key,
    task_id text not null,
    content text not null,
    percent integer check (percent between 0 and 100),
    reported_by text not null,
    reported_at timestamptz not null
);
create index progress_report_task on progress_report (task_id, id);

create table evidence (
    id text primary key,
    task_id text not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    filed_by text not null,
    filed_at timestamptz not null
);
create index evidence_task on evidence (task_id, id);

create table evidence_content (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea not null
);
alter table evidence_content alter column bytes set storage external;
