-- Requests per client and day, of all replicas together.
create table quota_use (
    subject text not null,
    day date not null,
    requests bigint not null,
    primary key (subject, day)
);
