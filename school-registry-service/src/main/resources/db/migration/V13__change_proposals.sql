-- What schools propose to change of their own record (信息变更申请); nothing changes before it is accepted.
create table change_proposal (
    id text primary key,
    school_code text not null references school,
    region_path text not null,
    changes jsonb not null,
    differences jsonb not null,
    reason text,
    status text not null check (status in ('PROPOSED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    version bigint not null check (version > 0),
    check ((status = 'PROPOSED') = (decided_by is null)),
    check (status not in ('ACCEPTED', 'RETURNED') or decided_by <> proposed_by)
);
create index change_proposal_scope on change_proposal (region_path text_pattern_ops, id);
create index change_proposal_school on change_proposal (school_code);
