-- Lists of policy documents that are to be cleaned up, and what was decided of each.
create table document_review (
    id text primary key,
    title text not null,
    region_code text not null,
    region_path text not null,
    due_on date,
    status text not null check (status in ('OPEN', 'CLOSED')),
    opened_by text not null,
    opened_at timestamptz not null,
    version bigint not null
);
create index document_review_region on document_review (region_path text_pattern_ops, id);

create table reviewed_document (
    id text primary key,
    review_id text not null references document_review,
    position integer not null,
    document_number text not null,
    title text not null,
    verdict text check (verdict in ('KEEP', 'AMEND', 'REPEAL')),
    decided_on date,
    reason text,
    decided_by text,
    version bigint not null,
    unique (review_id, document_number),
    unique (review_id, position),
    check ((verdict is null) = (decided_on is null))
);
