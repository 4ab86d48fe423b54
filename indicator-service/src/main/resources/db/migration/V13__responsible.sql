-- Who was responsible for the one who is judged, by a reference; null where nobody was named.
alter table inspection add responsible text;
