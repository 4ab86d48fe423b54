-- Supervision orders and rectifications with a deadline. A closed order stays; one that comes back is a new order that names it.
create table work_order (
    id text primary key,
    kind text not null check (kind in ('SUPERVISION', 'RECTIFICATION')),
    source text not null check (source in ('INDICATOR', 'LEDGER', 'INSPECTION', 'COMPLAINT', 'MEETING', 'LEADER', 'HAZARD', 'OBLIGATION')),
    source_ref text,
    title text not null,
    content text not null,
    department text not null,
    department_code text not null references department,
    school_code text,
    region_code text not null,
    region_path text not null,
    issuer text not null,
    issued_at timestamptz not null,
    due_at timestamptz not null,
    due_on date not null,
    status text not null check (status in ('ISSUED', 'PLAN_SUBMITTED', 'REPORTED', 'RETURNED', 'FAILED', 'CLOSED')),
    reported_by text,
    closed_by text,
    reopens text references work_order,
    referred boolean not null,
    version bigint not null
);
create unique index work_order_reopened on work_order (reopens) where reopens is not null;
create unique index work_order_source on work_order (source, source_ref) where source_ref is not null and reopens is null;
create index work_order_region on work_order (region_path text_pattern_ops, id);
create index work_order_department on work_order (department_code, due_on, id) where status <> 'CLOSED';
create index work_order_due on work_order (due_on, id) where status <> 'CLOSED';
