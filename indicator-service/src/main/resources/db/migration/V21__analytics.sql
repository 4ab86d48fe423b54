-- Analytics ask for the regions right below one, and for the last run of a series.
create index known_region_parent on known_region (parent_code);
create index evaluation_finished on evaluation (series, finished_at) where status = 'FINISHED';
-- Nothing is ever looked for by these: their contents need not be counted.
alter table evaluation_row
    alter column measured set statistics 0, alter column numerators set statistics 0, alter column denominators set statistics 0,
    alter column revisions set statistics 0, alter column reasons set statistics 0, alter column floors set statistics 0;
