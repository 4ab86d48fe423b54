-- Inspections, each admitted by an approved yearly list, with the seed that drew its schools and inspectors.
create table inspection (
    id text primary key,
    list text not null,
    item text not null,
    year integer not null,
    title text not null,
    form text,
    region_code text not null,
    region_path text not null,
    starts_on date not null,
    seed text not null,
    candidates text[] not null,
    pool jsonb not null,
    drawn_by text not null,
    drawn_at timestamptz not null,
    version bigint not null
);
create index inspection_region on inspection (region_path text_pattern_ops, id);
create index inspection_item on inspection (list, item);

create table inspected_school (
    inspection_id text not null references inspection,
    school_code text not null,
    year integer not null,
    region_path text not null,
    inspectors text[] not null,
    scores jsonb,
    opinion text,
    scored_by text,
    scored_at timestamptz,
    primary key (inspection_id, school_code)
);
create index inspected_school_year on inspected_school (year, school_code);

-- Bulletins: their numbers are computed until they are published, and stand still from then on.
create table bulletin (
    id text primary key,
    title text not null,
    region_code text not null,
    region_path text not null,
    from_day date not null,
    to_day date not null,
    remarks text,
    status text not null check (status in ('DRAFT', 'PUBLISHED')),
    author text not null,
    published_by text,
    published_at timestamptz,
    numbers jsonb,
    version bigint not null,
    check ((status = 'PUBLISHED') = (numbers is not null)),
    check ((status = 'PUBLISHED') = (published_by is not null))
);
create index bulletin_region on bulletin (region_path text_pattern_ops, id);
