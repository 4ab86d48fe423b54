-- What clients asked for, by day, resource and kind of answer.
create table client_usage (
    client_id text not null references api_client,
    day date not null,
    resource text not null,
    outcome text not null,
    requests bigint not null,
    primary key (client_id, day, resource, outcome)
);
create index client_usage_day on client_usage (day);

-- Their newest requests that were refused or failed.
create table client_failure (
    id bigint generated always as identity primary key,
    client_id text not null references api_client,
    at timestamptz not null,
    request_id text not null,
    method text not null,
    path text not null,
    status integer not null,
    code text
);
create index client_failure_client on client_failure (client_id, id);
