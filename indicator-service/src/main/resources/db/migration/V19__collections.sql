-- Collecting documents and figures from their owners by a date (汇集): schemes, collections, what was received, and of what owners were reminded.
create table collection_scheme (
    key text collate "C" primary key,
    name text not null,
    content text not null,
    content_hash text not null,
    version bigint not null
);

create table collection (
    id text primary key,
    scheme text collate "C" not null references collection_scheme,
    region_code text not null,
    region_path text not null,
    year integer not null,
    anchor date,
    due_on date,
    opens_at timestamptz,
    -- what each owner owes, as it was when the collection was opened
    owners text not null,
    status text not null check (status in ('DRAFT', 'ACTIVE', 'CLOSED')),
    version bigint not null,
    check (status = 'DRAFT' or due_on is not null)
);
create index collection_path on collection (region_path text_pattern_ops, scheme, year);
create index collection_due on collection (due_on) where status = 'ACTIVE';

create table collection_receipt (
    collection text not null references collection,
    owner text collate "C" not null,
    item text collate "C" not null,
    title text,
    sha256 text,
    figure numeric,
    received_on date not null,
    changed_on date not null,
    received_by text not null,
    primary key (collection, owner, item)
);

create table collection_reminder (
    collection text not null references collection,
    owner text collate "C" not null,
    reminded_on date not null,
    primary key (collection, owner)
);

-- Unit tests by counts (单元检测与补测): no names and no scores.
create table unit_test (
    id text primary key,
    school_code text collate "C" not null,
    region_path text not null,
    year integer not null,
    class_name text not null,
    subject text not null,
    unit text not null,
    pupils integer not null check (pupils > 0),
    rounds text not null,
    passed integer not null check (passed between 0 and pupils),
    status text not null check (status in ('OPEN', 'CLOSED')),
    version bigint not null,
    check (status = 'OPEN' or passed = pupils)
);
create index unit_test_path on unit_test (region_path text_pattern_ops, year);
