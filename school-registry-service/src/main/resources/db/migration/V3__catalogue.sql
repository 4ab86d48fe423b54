-- Data elements (数据项): what can be reported, with unit, type and source.
create table data_element (
    key text primary key,
    name text not null,
    name_en text not null,
    unit text,
    type text not null check (type in ('NUMBER', 'INTEGER')),
    stage text check (stage in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR')),
    source text,
    version bigint not null check (version > 0)
);

-- Forms (报表): the data elements that one kind of return carries, and the rules between them.
create table form (
    key text primary key,
    name text not null,
    name_en text not null,
    subject text not null check (subject in ('SCHOOL', 'REGION')),
    period_type text not null check (period_type in ('SCHOOL_YEAR', 'CALENDAR_YEAR')),
    elements text[] not null,
    required text[] not null,
    class_list boolean not null,
    rules jsonb not null,
    version bigint not null check (version > 0)
);
