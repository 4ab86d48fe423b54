-- Where checkpoints were kept outside this database, and what came back: a file's place, a witness's cosignature.
create table log_publication (
    target text not null,
    size bigint not null,
    receipt text not null,
    published_at timestamptz not null,
    primary key (target, size)
);

-- Cosignatures of witnesses under this log's checkpoints.
create table log_cosignature (
    size bigint not null,
    witness text not null,
    line text not null,
    cosigned_at timestamptz not null,
    primary key (size, witness)
);

-- Checkpoints of other logs that this one cosigned as a witness.
create table witness_checkpoint (
    origin text not null,
    size bigint not null,
    root bytea not null check (octet_length(root) = 32),
    note text not null,
    seen_at timestamptz not null,
    primary key (origin, size)
);

-- What was found wrong with the log, and when.
create table log_alarm (
    id text primary key,
    finding text not null,
    entry bigint,
    text_zh text not null,
    text_en text not null,
    raised_at timestamptz not null
);

create trigger append_only before update or delete or truncate on log_publication for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on log_cosignature for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on witness_checkpoint for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on log_alarm for each statement execute function refuse_change();
revoke update, delete, truncate on log_publication, log_cosignature, witness_checkpoint, log_alarm from current_user;
