-- The keys the log has had: the first signs from the beginning, any other what is larger than from_size. A handover is signed by both.
create table log_key (
    number int primary key,
    verifier_key text not null,
    from_size bigint not null,
    handover text,
    begun_at timestamptz not null default now()
);
insert into log_key (number, verifier_key, from_size) select 1, verifier_key, 0 from log_identity;
create trigger append_only before update or delete or truncate on log_key for each statement execute function refuse_change();
revoke update, delete, truncate on log_key from current_user;
