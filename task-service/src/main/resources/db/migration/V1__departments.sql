-- The directory of departments: a canonical name and the other names it is written with.
create table department (
    code text primary key,
    name text not null,
    aliases text[] not null,
    region_code text not null,
    region_path text not null,
    version bigint not null
);
create index department_region on department (region_path text_pattern_ops, code);

-- Every name of a department; within one region a name means one department.
create table department_name (
    region_code text not null,
    name text not null,
    department_code text not null references department,
    primary key (region_code, name)
);
create index department_name_department on department_name (department_code);
