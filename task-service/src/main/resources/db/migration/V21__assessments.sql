-- Scores of monthly inspections, and yearly assessments in versions that stay.
create table area_score (
    id text primary key,
    scheme text not null,
    area text not null,
    scored_on date not null,
    score numeric not null check (score between 0 and 100),
    scored_by text not null,
    recorded_at timestamptz not null,
    unique (scheme, area, scored_on)
);

create table assessment (
    id text primary key,
    scheme text not null,
    year integer not null,
    region_code text not null,
    region_path text not null,
    revision integer not null,
    status text not null check (status in ('DRAFT', 'PUBLISHED')),
    results jsonb not null,
    author text not null,
    published_by text,
    published_at timestamptz,
    version bigint not null,
    unique (scheme, year, region_code, revision)
);
create unique index assessment_draft on assessment (scheme, year, region_code) where status = 'DRAFT';
create index assessment_region on assessment (region_path text_pattern_ops, id);
