-- Which figures the returns of a form hold, in order, so that a return says its figures without their keys: with them it took four times the bytes. A layout is never changed;
-- the newest of a form holds whatever its returns have held so far.
create table figure_layout (
    id integer generated always as identity primary key,
    form text not null,
    elements text not null
);
create index figure_layout_form on figure_layout (form, id);
comment on column filed_return.figures is 'number of a figure_layout, a colon, and the figures in its order between commas; a JSON object in rows from before';

-- The figures as the JSON object that they are told as.
create function told_figures(stored text) returns text language sql stable parallel safe as $$
    select case when stored like '{%' then stored else (
        select '{' || string_agg('"' || f.element || '":' || f.figure, ',' order by f.place) || '}'
        from figure_layout l
        cross join lateral unnest(string_to_array(l.elements, ' '), string_to_array(substr(stored, strpos(stored, ':') + 1), ','))
            with ordinality as f (element, figure, place)
        where l.id = split_part(stored, ':', 1)::integer and f.figure <> '') end
$$;
