-- A county is some thirty of 44,700 rows; with the usual hundred histogram bounds the planner takes it for hundreds and walks the codes instead.
alter table region alter column path set statistics 2000;
analyze region;
