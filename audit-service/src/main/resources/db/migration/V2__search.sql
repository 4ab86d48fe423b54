-- The log can be searched by role, client, document number and time as well. The roles are those of leaf, with commas between.
alter table audit_entry add column roles text not null default '';

grant update on audit_entry to current_user;
alter table audit_entry disable trigger append_only;
update audit_entry set roles = coalesce(
    (select string_agg(role, ',' order by place) from jsonb_array_elements_text(leaf::jsonb -> 'roles') with ordinality as r (role, place)), '');
alter table audit_entry enable trigger append_only;
revoke update on audit_entry from current_user;

create index audit_entry_client on audit_entry (client, idx) where client is not null;
create index audit_entry_authority on audit_entry (authority, idx) where authority is not null;
create index audit_entry_time on audit_entry using brin (event_time);
