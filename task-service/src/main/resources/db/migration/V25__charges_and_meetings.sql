-- Who is in charge of a region or a school, under which scheme, in which kinds of work; and the visits.
create table charge (
    id text primary key,
    scheme text not null,
    person text not null,
    post text not null,
    subject text not null,
    region_code text not null,
    region_path text not null,
    kinds text[] not null,
    from_day date not null,
    to_day date,
    recorded_by text not null,
    version bigint not null,
    check (to_day is null or to_day >= from_day)
);
create unique index charge_person on charge (scheme, subject, person) where to_day is null;
create index charge_scheme on charge (scheme, subject);
create index charge_region on charge (region_path text_pattern_ops, id);

create table charge_visit (
    id text primary key,
    charge_id text not null references charge,
    visited_on date not null,
    note text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index charge_visit_charge on charge_visit (charge_id, visited_on);

-- Meetings of governments, and what they decided; a decision is carried out by the order that it led to.
create table meeting (
    id text primary key,
    title text not null,
    region_code text not null,
    region_path text not null,
    held_on date not null,
    agenda text[] not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index meeting_region on meeting (region_path text_pattern_ops, id);

create table meeting_decision (
    id text primary key,
    meeting_id text not null references meeting,
    position integer not null,
    content text not null,
    amount numeric(18, 2),
    recurrence text check (recurrence in ('ONCE', 'YEAR')),
    assign_by date,
    order_id text,
    version bigint not null,
    unique (meeting_id, position),
    check ((amount is null) = (recurrence is null))
);
create index meeting_decision_open on meeting_decision (assign_by) where order_id is null;
