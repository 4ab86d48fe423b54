-- Figures of a return are written by the registry alone, number by number, and every statement takes them as text: reading each of them once more, to see that it is JSON, cost a
-- tenth of storing a return of sixty elements. No statement looks for them, so nothing is asked of their statistics.
alter table filed_return
    alter column figures type text using figures::text,
    alter column figures set statistics 0;
alter table filed_return_revision
    alter column figures type text using figures::text,
    alter column figures set statistics 0;
