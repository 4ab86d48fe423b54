-- A return of sixty elements is some two KiB: kept as it is, it is written and read without packing and unpacking.
alter table filed_return set (toast_tuple_target = 8160);
alter table filed_return_revision set (toast_tuple_target = 8160);
