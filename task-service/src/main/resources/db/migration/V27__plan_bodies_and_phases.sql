-- The departments that a document lists as members of a body; whoever of them has no seat is missing.
alter table plan_organ add column membership text[] not null default '{}';

-- The phases of a plan, in their order.
alter table plan add column phases jsonb not null default '[]';

-- The plan that a bulletin is about; only its office issues it.
alter table bulletin add column plan_id text references plan;
create index bulletin_plan on bulletin (plan_id);
