-- What each kindergarten has published of itself in a year (幼儿园信息公示), from the ledger of publications; a row without published_on has
-- published nothing. Only what the public may see stands here. Repeatable, because it reads tables of several features.
create or replace view kindergarten_publication as
    select s.code as school_code, s.name, s.region_code, s.region_path, s.founder, (s.profile->>'inclusive')::boolean as inclusive, y.year,
        (i.fields->>'publishedOn')::date as published_on, (i.fields->>'staff')::integer as staff,
        (i.fields->>'teachers')::integer as teachers, (i.fields->>'monthlyFee')::numeric as monthly_fee,
        i.fields->>'assessment' as assessment, i.fields->>'place' as place
    from school s cross join generate_series(1990, 2100) as y (year)
        left join ledger_item i on i.school_code = s.code and i.ledger = 'kindergarten-publications' and i.year = y.year
            and i.status <> 'VOIDED'
    where s.type = '111' and (s.opened_on is null or s.opened_on <= make_date(y.year, 12, 31))
        and (s.closed_on is null or s.closed_on >= make_date(y.year, 1, 1));
