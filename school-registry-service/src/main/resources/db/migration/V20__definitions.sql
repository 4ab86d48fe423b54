-- What the catalogue keeps is a document under a key; the fields of it that are listed or searched are read out of the document. Every version that
-- was ever in force stays, so that a return can always be read under the form it was made with.
create table definition_version (
    resource text not null,
    key text not null,
    version bigint not null check (version > 0),
    body jsonb not null,
    defined_by text not null,
    defined_at timestamptz not null,
    primary key (resource, key, version)
);

alter table data_element add column body jsonb;
update data_element set body = jsonb_build_object('key', key, 'name', name, 'nameEn', name_en, 'unit', unit, 'type', type, 'stage', stage,
    'source', source, 'sourceTable', null, 'sourceCell', null, 'apportioned', false, 'version', version);
alter table data_element
    alter column body set not null,
    drop column name, drop column name_en, drop column unit, drop column type, drop column stage, drop column source;

alter table form add column body jsonb;
update form set body = jsonb_build_object('key', key, 'name', name, 'nameEn', name_en, 'subject', subject, 'periodType', period_type,
    'audience', null, 'elements', to_jsonb(elements), 'required', to_jsonb(required), 'classList', class_list, 'rules', rules,
    'formulas', null, 'version', version);
alter table form
    alter column body set not null,
    drop column name, drop column name_en, drop column subject, drop column period_type, drop column elements, drop column required,
    drop column class_list, drop column rules;

insert into definition_version
    select 'data-elements', key, version, body, 'migration', now() from data_element
    union all
    select 'forms', key, version, body, 'migration', now() from form;

-- The version of the form that a return was last filled under; figures that are explained; when it was first submitted and whether that was late.
alter table filed_return
    add column form_version bigint not null default 1,
    add column explanations jsonb not null default '{}',
    add column due_on date,
    add column submitted_at timestamptz,
    add column late boolean not null default false,
    add column late_reason text;
alter table filed_return_revision
    add column form_version bigint not null default 1,
    add column explanations jsonb not null default '{}',
    add column due_on date,
    add column submitted_at timestamptz,
    add column late boolean not null default false,
    add column late_reason text;
update filed_return r set form_version = f.version from form f where f.key = r.form;
update filed_return_revision r set form_version = f.version from form f where f.key = r.form;
update filed_return r set submitted_at = h.at
from (select subject, subject_code, form, year, min(at) as at from filed_return_history where status = 'SUBMITTED'
      group by subject, subject_code, form, year) h
where r.subject = h.subject and r.subject_code = h.subject_code and r.form = h.form and r.year = h.year;
