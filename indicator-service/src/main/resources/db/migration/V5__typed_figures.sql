-- Facts as evaluations read them: one row of double precision numbers per return, each element in a place of its form, so that a nation is
-- scanned without unpacking a document. fact keeps what was locked, to the last digit.
create table figure_place (
    form text collate "C" not null,
    element text collate "C" not null,
    place integer not null,
    primary key (form, element),
    unique (form, place)
);

create table fact_figures (
    subject text collate "C" not null,
    form text collate "C" not null,
    year integer not null,
    code text collate "C" not null,
    revision integer not null,
    -- the newest revision of its return
    latest boolean not null,
    -- every number has at most 15 digits and is 0 or between 1e-15 and 1e15 in size, so its double stands for it alone
    estimable boolean not null,
    figures double precision[] not null,
    class_stages text[] not null,
    class_pupils double precision[] not null,
    primary key (form, year, subject, code, revision)
);
create unique index fact_figures_latest on fact_figures (form, year, subject, code) where latest;

insert into figure_place (form, element, place)
select form, element, row_number() over (partition by form order by element)
from (select distinct f.form, k.element from fact f cross join lateral jsonb_object_keys(f.values) as k (element)) e;

insert into fact_figures (subject, form, year, code, revision, latest, estimable, figures, class_stages, class_pupils)
select f.subject, f.form, f.year, f.code, f.revision,
    f.revision = max(f.revision) over (partition by f.subject, f.form, f.year, f.code),
    n.estimable, case when n.estimable then n.figures else '{}' end, c.stages, c.pupils
from fact f
cross join lateral (
    select coalesce(bool_and(v.x is null or v.x = 0
                or (abs(v.x) between 1e-15 and 1e15 and v.x::float8::numeric = v.x)), true) as estimable,
        coalesce(array_agg(case when v.x is null or v.x = 0 or abs(v.x) between 1e-15 and 1e15 then v.x::float8 end
            order by p.place), '{}') as figures
    from figure_place p
    cross join lateral (select (f.values ->> p.element)::numeric as x) v
    where p.form = f.form) n
cross join lateral (
    select coalesce(array_agg(e.value ->> 'stage' order by e.n), '{}') as stages,
        coalesce(array_agg((e.value ->> 'pupils')::float8 order by e.n), '{}') as pupils
    from jsonb_array_elements(f.classes) with ordinality as e (value, n)) c;
