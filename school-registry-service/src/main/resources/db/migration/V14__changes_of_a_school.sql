-- Which changes a school went through: their region_path follows their schools.
create index school_change_steps on school_change using gin ((plan->'steps') jsonb_path_ops);
