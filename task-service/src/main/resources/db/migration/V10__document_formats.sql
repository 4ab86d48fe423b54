-- Documents come in more formats than text.
alter table plan_extraction add column media_type text not null default 'text/plain';
alter table plan_extraction alter column media_type drop default;
