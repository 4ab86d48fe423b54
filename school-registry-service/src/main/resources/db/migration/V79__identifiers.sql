-- The codes by which partners name what this suite names otherwise, and what each stands for.
create table identifier_scheme (
    key text primary key,
    name text not null,
    name_en text not null,
    partner text not null,
    subject text not null check (subject in ('SCHOOL', 'REGION', 'DEPARTMENT')),
    form text,
    version bigint not null,
    unique (key, subject)
);

-- A foreign code stands for one thing at most, and one thing has one foreign code in each scheme. The region path of a school or
-- region that moves is read anew by the list; the one kept here is that of the last change.
create table identifier (
    scheme text not null,
    foreign_code text not null,
    subject text not null,
    code text,
    region_code text,
    region_path text not null,
    version bigint not null,
    primary key (scheme, foreign_code),
    foreign key (scheme, subject) references identifier_scheme (key, subject)
);
create unique index identifier_code on identifier (scheme, code) where code is not null;
