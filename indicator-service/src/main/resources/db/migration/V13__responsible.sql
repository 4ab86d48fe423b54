-- Who was responsible for the one who is judged, by a reference; null where nobody was named.
alter table appraisal add responsible text;
