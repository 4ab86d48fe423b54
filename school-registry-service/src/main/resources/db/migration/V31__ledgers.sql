-- Ledgers (台账): every version of a definition is kept, so that an item can be read as it was written.
create table ledger_definition (
    key text not null,
    version integer not null check (version > 0),
    name text not null,
    name_en text not null,
    subject text not null check (subject in ('SCHOOL', 'REGION', 'CLASS')),
    lifecycle text not null check (lifecycle in ('RECORD', 'CASE')),
    source text check (source in ('RETURN', 'CLASSES', 'LEDGER')),
    source_key text,
    body jsonb not null,
    current boolean not null,
    primary key (key, version),
    check ((source is null) = (source_key is null))
);
create unique index ledger_definition_current on ledger_definition (key) where current;
create index ledger_definition_source on ledger_definition (source, source_key) where current;

create sequence ledger_item_number;

-- Items (条目). identity is a hash of the values that tell a matter apart from others: at most one item of it is open. Personal values stand apart, so that
-- no list, export or measure can read them by accident. last_year is the newest year the item was carried into.
create table ledger_item (
    id text primary key,
    number bigint not null unique,
    ledger text not null,
    definition_version integer not null,
    school_code text,
    region_code text not null,
    region_path text not null,
    year integer not null check (year between 1949 and 2999),
    last_year integer not null check (last_year >= year),
    opened_on date not null,
    closed_on date check (closed_on >= opened_on),
    closed_year integer check (closed_year >= year),
    status text not null check (status in ('RECORDED', 'CORRECTED', 'OPEN', 'REPORTED', 'VERIFIED', 'RETURNED', 'WRITTEN_OFF', 'VOIDED')),
    identity text,
    external_ref text,
    source_item text references ledger_item,
    reopens text references ledger_item,
    increment boolean not null,
    fields jsonb not null,
    figures jsonb not null,
    personal jsonb not null,
    exceptions jsonb not null,
    warnings text[] not null,
    evidence integer not null check (evidence >= 0),
    reported_by text,
    reported_scope text,
    verified_by text check (verified_by <> reported_by),
    written_off_by text check (written_off_by <> reported_by),
    reason text,
    version bigint not null check (version > 0),
    foreign key (ledger, definition_version) references ledger_definition (key, version),
    check ((status in ('WRITTEN_OFF', 'VOIDED')) = (closed_on is not null)),
    check ((closed_on is null) = (closed_year is null))
);
create unique index ledger_item_identity on ledger_item (ledger, identity) where closed_on is null;
create index ledger_item_identity_past on ledger_item (ledger, identity, number) where closed_on is not null;
create unique index ledger_item_external on ledger_item (ledger, external_ref) where external_ref is not null;
create unique index ledger_item_source on ledger_item (ledger, source_item) where source_item is not null and closed_on is null;
create index ledger_item_scope on ledger_item (ledger, region_path text_pattern_ops);
create index ledger_item_school on ledger_item (school_code, ledger) where school_code is not null;

-- What each version of an item said, and who did what when. The newest version of a year is what was true of that year.
create table ledger_item_history (
    item text not null references ledger_item,
    version bigint not null,
    status text not null,
    year integer not null,
    fields jsonb not null,
    figures jsonb not null,
    actor text not null,
    reason text,
    at timestamptz not null,
    primary key (item, version)
);

-- Evidence (佐证): what it is and its hash; the bytes themselves only where they were sent and are few.
create table ledger_evidence (
    item text not null references ledger_item,
    number integer not null check (number > 0),
    kind text not null check (kind in ('FILE', 'RETURN', 'ITEM')),
    title text not null,
    name text,
    media_type text,
    size bigint check (size >= 0),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea check (octet_length(content) <= 65536),
    filed_by text not null,
    at timestamptz not null,
    primary key (item, number)
);

-- Findings (问题): a rule that an item does not keep, or an increment where none was allowed; one per item and rule.
create table ledger_finding (
    id text primary key,
    item text not null references ledger_item,
    ledger text not null,
    rule text not null,
    kind text not null check (kind in ('RULE', 'INCREMENT')),
    school_code text,
    region_code text not null,
    region_path text not null,
    year integer not null,
    message text not null,
    message_en text not null,
    basis text,
    undetermined boolean not null,
    status text not null check (status in ('OPEN', 'RESOLVED')),
    opened_on date not null,
    resolved_on date check (resolved_on >= opened_on),
    version bigint not null check (version > 0),
    unique (item, rule),
    check ((status = 'RESOLVED') = (resolved_on is not null))
);
create index ledger_finding_scope on ledger_finding (status, region_path text_pattern_ops);

-- An item as formulas over many of them read it; as_of is the year it is looked at from.
create function ledger_item_document(i ledger_item, as_of integer) returns jsonb language sql stable as $$
    select i.fields || i.figures || jsonb_build_object('status', i.status, 'open', i.closed_on is null, 'isNew', i.year = as_of,
        'increment', i.increment, 'openedOn', i.opened_on, 'closedOn', i.closed_on, 'openedYear', i.year,
        'schoolCode', i.school_code, 'regionCode', i.region_code)
$$;

-- Every class of every locked return; a return that is being corrected still speaks with its last locked revision.
create view locked_class as
    select l.subject_code as school_code, l.form, l.year, l.region_code, l.region_path, c.stage, c.grade, c.name, c.pupils
    from (
        select r.subject_code, r.form, r.year, r.region_code, r.region_path, r.classes
        from filed_return r where r.subject = 'SCHOOL' and r.status = 'LOCKED'
        union all
        select v.subject_code, v.form, v.year, r.region_code, r.region_path, v.classes
        from filed_return_revision v
        join filed_return r on r.subject = v.subject and r.subject_code = v.subject_code and r.form = v.form and r.year = v.year
        where v.subject = 'SCHOOL' and r.status <> 'LOCKED' and v.revision = r.revision - 1
    ) l
    cross join lateral jsonb_to_recordset(l.classes) as c (stage text, grade text, name text, pupils integer);
