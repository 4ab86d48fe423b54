-- What a client's key may be used for; none is everything its roles allow.
alter table api_client add column scopes text[] not null default '{}';
