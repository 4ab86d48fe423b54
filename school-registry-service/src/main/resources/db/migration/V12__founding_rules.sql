-- Rules on founding and naming schools (学校设置规则). No types or founders means any. A rule binds what is founded or named from
-- effective_from on; names that stand from before are to be put right by rectify_by.
create table founding_rule (
    key text primary key,
    name text not null,
    name_en text not null,
    kind text not null check (kind in ('NAME_WORDS', 'NAME_FOREIGN_LETTERS', 'NAME_OF_PUBLIC_SCHOOL', 'NOT_FOUNDED')),
    types text[] not null,
    founders text[] not null,
    words text[] not null,
    effective_from date not null,
    rectify_by date,
    may_except boolean not null,
    basis text,
    version bigint not null check (version > 0)
);

-- What a school of this kind and name breaks, and by what: the words found, the letters, the public schools of the same county. A public
-- school's name or short form within the name counts as its use. Letters of the scripts of China's own peoples are not foreign.
create function founding_breach(school_code text, school_name text, school_type text, school_founder text, path text)
returns table (rule text, matched text) language sql stable as $$
    select r.key, m.matched
    from founding_rule r cross join lateral (
        select case r.kind
            when 'NAME_WORDS' then (select string_agg(w, ' ' order by position(w in school_name), w)
                from unnest(r.words) w where position(w in school_name) > 0)
            when 'NAME_FOREIGN_LETTERS' then substring(school_name from '[A-Za-zＡ-Ｚａ-ｚÀ-ɏͰ-ϿЀ-ӿ぀-ヿ]+')
            when 'NAME_OF_PUBLIC_SCHOOL' then (select string_agg(p.code || ' ' || p.name, ' ' order by p.code) from school p
                where p.founder <> '999' and p.closed_on is null and p.code <> school_code
                    and p.region_path like substring(path from '^(?:/[0-9]+){1,3}/') || '%'
                    and (position(p.name in school_name) > 0 or position(p.profile->>'shortName' in school_name) > 0))
            else school_type end) m (matched)
    where (r.types = '{}' or school_type = any(r.types)) and (r.founders = '{}' or school_founder = any(r.founders))
        and m.matched is not null
$$;

-- Standing schools whose names break a rule.
create view founding_finding as
    select s.code as school_code, s.name, s.region_code, s.region_path, r.key as rule, r.name as rule_name, r.name_en as rule_name_en,
        b.matched, r.rectify_by as due_on, r.basis
    from school s cross join lateral founding_breach(s.code, s.name, s.type, s.founder, s.region_path) b
        join founding_rule r on r.key = b.rule
    where s.closed_on is null and r.kind <> 'NOT_FOUNDED';
