-- Pages of lists that are filtered or ordered by these cost the same at any depth.
create index school_type on school (type, code);
create index school_region on school (region_code, code);
create index region_name on region (name, code);
