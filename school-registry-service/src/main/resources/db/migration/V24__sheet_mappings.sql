-- How sheets of a workbook map to the data elements of a form.
create table sheet_mapping (
    key text primary key,
    version bigint not null check (version > 0),
    body jsonb not null
);
