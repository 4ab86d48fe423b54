-- What these checks ask is settled before a row is written, and stays so: a school is entered while the tree of regions is held, into a region just found in it;
-- a line of history with its school in one transaction; a return by its form. Regions, schools and forms are never removed. Asking again, with a lock on the
-- row that is referred to, cost more for each row of an import than storing it.
alter table school drop constraint school_region_code_fkey;
alter table school_history drop constraint school_history_code_fkey;
alter table filed_return drop constraint filed_return_form_fkey;
