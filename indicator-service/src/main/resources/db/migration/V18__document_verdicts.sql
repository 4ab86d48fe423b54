-- What was decided of documents (文件清理结论), and which framework versions cite them: what cites a repealed one is used for nothing new.
create table document_verdict (
    id text primary key,
    document_number text not null,
    title text not null,
    verdict text not null check (verdict in ('KEEP', 'AMEND', 'REPEAL')),
    decided_on date not null,
    region_code text not null,
    region_path text not null,
    version bigint not null
);

create table framework_citation (
    framework text collate "C" not null,
    number integer not null,
    document text not null references document_verdict,
    primary key (framework, number, document)
);
