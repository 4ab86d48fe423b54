-- Whether the file that came with a job was seen to be a text in UTF-8 while it was kept, so that it need not be read once more to find that out.
alter table job add column utf8 boolean not null default false;
