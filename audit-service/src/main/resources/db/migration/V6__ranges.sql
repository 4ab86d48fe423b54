-- The log in ranges of whole tiles, each a partition, so that old ones can be moved to files as a whole. What an index was wanted for but its
-- order by idx is left out of it: values that come again and again then share their entry of the index.
alter table audit_entry rename to audit_entry_0;
alter index audit_entry_pkey rename to audit_entry_0_pkey;
drop index audit_entry_recorded_at, audit_entry_region, audit_entry_aggregate, audit_entry_actor, audit_entry_request, audit_entry_client,
    audit_entry_authority, audit_entry_time, audit_entry_sealed_by;

create table audit_entry (like audit_entry_0 including defaults including constraints including storage) partition by range (idx);
alter table audit_entry add primary key (idx);
create index audit_entry_aggregate on audit_entry (aggregate, aggregate_id, idx);
create index audit_entry_region on audit_entry (region_path text_pattern_ops);
create index audit_entry_actor on audit_entry (actor);
create index audit_entry_client on audit_entry (client) where client is not null;
create index audit_entry_request on audit_entry (request_id) where request_id is not null;
create index audit_entry_authority on audit_entry (authority) where authority is not null;
create index audit_entry_recorded_at on audit_entry using brin (recorded_at);
create index audit_entry_time on audit_entry using brin (event_time);
create index audit_entry_sealed_by on audit_entry using gin (sealed_by) where sealed_by is not null;
create trigger append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
revoke update, delete, truncate on audit_entry from current_user;

-- The ranges that are in this database; the first begins where those end that lie in files.
create table log_range (
    first bigint primary key,
    beyond bigint not null,
    check (first < beyond and first % 256 = 0 and beyond % 256 = 0)
);

-- The ranges that lie in files: where, the hash of the manifest that names the files, and the time their entries were recorded in.
create table log_archive (
    first bigint primary key,
    beyond bigint not null,
    directory text not null,
    manifest bytea not null check (octet_length(manifest) = 32),
    size bigint not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz not null,
    archived_at timestamptz not null
);

-- What must still be known of entries that lie in files: their events, which may come again, and how many each key sealed.
create table archived_event (
    event_id uuid primary key,
    idx bigint not null
);
create table archived_seal (
    key text not null,
    first bigint not null,
    entries bigint not null,
    primary key (key, first)
);
create trigger append_only before update or delete or truncate on log_archive for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on archived_event for each statement execute function refuse_change();
revoke update, delete, truncate on log_archive, archived_event from current_user;

-- Makes room for entries below up_to, in ranges of this width.
create function make_room(up_to bigint, width bigint) returns void language plpgsql as $$
declare
    start bigint;
    part text;
begin
    loop
        select coalesce(max(beyond), 0) into start from (select beyond from log_range union all select beyond from log_archive) as known;
        exit when start >= up_to;
        part := 'audit_entry_' || start;
        execute format('create table %I (like audit_entry including all)', part);
        execute format('alter table %I add unique (event_id)', part);
        execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', part);
        execute format('revoke update, delete, truncate on %I from current_user', part);
        execute format('alter table audit_entry attach partition %I for values from (%s) to (%s)',
            part, case start when 0 then 'minvalue' else start::text end, start + width);
        insert into log_range (first, beyond) values (start, start + width);
    end loop;
end $$;

do $$
declare
    beyond bigint;
begin
    select (max(idx) / 1048576 + 1) * 1048576 into beyond from audit_entry_0;
    if beyond is null then
        drop table audit_entry_0;
    else
        execute format('alter table audit_entry attach partition audit_entry_0 for values from (minvalue) to (%s)', beyond);
        insert into log_range (first, beyond) values (0, beyond);
    end if;
end $$;
