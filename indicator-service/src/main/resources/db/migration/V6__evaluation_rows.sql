-- Runs of one framework version over one region and year form a series. A row is one subject at one stage with all that was measured of it,
-- and stands from the run that gave it until the run that gave another: what a run did not change, it does not write. Evaluations of the
-- earlier layout are dropped; their returns are still there and can be evaluated again.
drop table evaluation_result;
drop table evaluation_member;
delete from evaluation;

create table evaluation_series (
    id integer generated always as identity primary key,
    framework text not null,
    framework_version integer not null,
    region_code text not null,
    year integer not null,
    last_run integer not null default 0,
    unique (framework, framework_version, region_code, year)
);

alter table evaluation add series integer not null references evaluation_series, add run integer;
-- Counties whose returns have changed since the last run of a series.
create table touched_county (
    series integer not null references evaluation_series,
    county text collate "C" not null
);
create index touched_county_series on touched_county (series);

-- Which criterion or verdict stands in which place of the rows at a stage.
create table evaluation_column (
    series integer not null references evaluation_series,
    stage text collate "C" not null,
    subject text collate "C" not null,
    place integer not null,
    criterion text collate "C" not null,
    primary key (series, stage, subject, place)
);

create table evaluation_row (
    series integer not null,
    stage text collate "C" not null,
    subject text collate "C" not null check (subject in ('SCHOOL', 'REGION')),
    code text collate "C" not null,
    since integer not null,
    until integer not null,
    name text not null,
    type text,
    region_code text not null,
    region_path text not null,
    county text collate "C" not null,
    stages text[],
    -- the revision of its return by year, first the evaluated one: the frozen inputs
    revisions integer[],
    -- by population, the exclusion that leaves it out
    excluded text[],
    measured double precision[] not null,
    numerators double precision[] not null,
    denominators double precision[] not null,
    -- by place: M met, N not met, U undetermined, - not measured
    verdicts text not null,
    floors text not null,
    reasons jsonb,
    primary key (series, stage, subject, code, since)
);
create index evaluation_row_county on evaluation_row (series, county) where until = 2147483647;

-- What a county's rows come to, so that a whole need not be added up again.
create table evaluation_county (
    series integer not null,
    county text collate "C" not null,
    since integer not null,
    until integer not null,
    members integer not null,
    unreported integer not null,
    met integer not null,
    not_met integer not null,
    undetermined integer not null,
    hash text not null,
    primary key (series, county, since)
);

create view evaluation_result as
select e.id as evaluation_id, c.criterion, r.stage, r.subject, r.code, r.name, r.county, r.region_path,
    trim_scale(round(r.measured[c.place]::numeric, 12)) as value,
    trim_scale(round(r.numerators[c.place]::numeric, 12)) as numerator,
    trim_scale(round(r.denominators[c.place]::numeric, 12)) as denominator,
    case substr(r.verdicts, c.place, 1) when 'M' then 'MET' when 'N' then 'NOT_MET' else 'UNDETERMINED' end as verdict,
    case substr(r.floors, c.place, 1) when 'M' then true when 'N' then false end as floor_met,
    case when substr(r.verdicts, c.place, 1) <> 'U' then '{}'::text[]
        when r.reasons ? c.criterion then array(select jsonb_array_elements_text(r.reasons -> c.criterion))
        else '{NO_LOCKED_RETURN}'::text[] end as reasons
from evaluation e
join evaluation_row r on r.series = e.series and r.since <= e.run and r.until > e.run
join evaluation_column c on c.series = r.series and c.stage = r.stage and c.subject = r.subject
where substr(r.verdicts, c.place, 1) <> '-';
