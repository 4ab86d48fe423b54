-- What let rules be passed, and what rules still have to say of a case that goes on.
alter table procedure_case
    add column exceptions jsonb not null default '[]',
    add column remarks jsonb not null default '[]';

-- What was found with a case: by a rule, or by an attempt that was refused. One of each is open at most.
create table procedure_finding (
    id text primary key,
    case_id text not null references procedure_case,
    origin text not null check (origin in ('RULE', 'ATTEMPT')),
    key text not null,
    message text not null,
    message_en text not null,
    basis text,
    opened_on date not null,
    opened_by text not null,
    status text not null check (status in ('OPEN', 'CLOSED')),
    closed_on date,
    closed_by text check (origin = 'RULE' or closed_by <> opened_by),
    reason text,
    version bigint not null check (version > 0),
    check ((status = 'CLOSED') = (closed_on is not null))
);
create unique index procedure_finding_open on procedure_finding (case_id, key) where status = 'OPEN';

create index procedure_case_of on procedure_case (procedure, region_path text_pattern_ops);
