-- Framework versions. A published one never changes, not even by hand.
create table framework (
    key text not null,
    number integer not null,
    name text not null,
    status text not null check (status in ('DRAFT', 'PUBLISHED')),
    form text not null,
    content text not null,
    content_hash text not null,
    version bigint not null,
    primary key (key, number)
);

create function framework_stays() returns trigger language plpgsql as $$
begin
    raise exception 'framework % version % is published and stays as it is', old.key, old.number;
end $$;

create trigger framework_stays before update or delete on framework for each row
    when (old.status = 'PUBLISHED') execute function framework_stays();
