-- Among elements none of which is null each is reached in constant time; a number that is not there is NaN.
update fact_figures f set figures = array(select coalesce(n.number, 'NaN') from unnest(f.figures) with ordinality as n (number, place) order by n.place)
where array_position(f.figures, null) is not null;
