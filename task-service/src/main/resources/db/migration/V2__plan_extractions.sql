-- A policy document as it was sent, and what was read from it.
create table plan_extraction (
    id text primary key,
    region_path text not null,
    title text not null,
    content text not null,
    draft jsonb not null,
    created_at timestamptz not null,
    created_by text not null
);
create index plan_extraction_region on plan_extraction (region_path text_pattern_ops, id);
