-- What other sources than the return say of its figures; kept beside the return, which keeps its own.
create table source_figures (
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    subject_code text not null,
    region_path text not null,
    form text not null,
    year integer not null,
    source text not null,
    basis text not null,
    figures jsonb not null,
    version bigint not null check (version > 0),
    primary key (subject, subject_code, year, form, source)
);
