-- Rounds of judging (督导评估轮次). A submitted one stays as it is; what was wrong with it is put right by a revision.
create table appraisal (
    id text primary key,
    framework text collate "C" not null,
    number integer not null,
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    subject_code text collate "C" not null,
    subject_name text not null,
    region_code text not null,
    region_path text not null,
    year integer not null,
    round text collate "C" not null,
    kind text not null check (kind in ('SELF', 'REVIEW', 'ACCEPTANCE', 'MONITORING', 'THEMATIC')),
    theme text,
    authority text,
    held_on date not null,
    revision integer not null,
    status text not null check (status in ('OPEN', 'SUBMITTED')),
    entries text not null,
    content_hash text not null,
    judgement text,
    verdict text check (verdict in ('PASSED', 'NOT_PASSED', 'UNDETERMINED', 'SCORED')),
    total numeric,
    grade text,
    scored_by text,
    version bigint not null,
    foreign key (framework, number) references framework (key, number),
    check ((status = 'SUBMITTED') = (judgement is not null))
);
create unique index appraisal_once on appraisal
    (framework, number, subject_code, year, round, coalesce(theme, ''), held_on, revision);
create index appraisal_path on appraisal (region_path text_pattern_ops, framework, year);

create function appraisal_stays() returns trigger language plpgsql as $$
begin
    raise exception 'round % is submitted and stays as it is', old.id;
end $$;

create trigger appraisal_stays before update or delete on appraisal for each row
    when (old.status = 'SUBMITTED') execute function appraisal_stays();
