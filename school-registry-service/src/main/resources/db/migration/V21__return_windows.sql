-- When the returns of a form and year are submitted; the key is form/year.
create table return_window (
    key text primary key,
    version bigint not null check (version > 0),
    body jsonb not null
);

-- A longer window for a region with all below it, or for one school.
create table return_window_extension (
    form text not null,
    year integer not null,
    code text not null,
    region_code text not null,
    region_path text not null,
    school_code text,
    due date not null,
    closes date not null check (closes >= due),
    reason text not null,
    version bigint not null check (version > 0),
    primary key (form, year, code)
);
create index return_window_extension_path on return_window_extension (form, year, region_path text_pattern_ops);
