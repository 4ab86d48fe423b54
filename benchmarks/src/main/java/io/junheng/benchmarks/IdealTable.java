package io.junheng.benchmarks;

/** The peer of an evaluation (手写 SQL): one row per school and stage with a column for each figure that is read, and two statements over it. */
final class IdealTable {

    /** Everything prepared: shares of combined schools are split already, who does not count is not there. */
    static final String CREATE = """
            create table ideal_school as
            select s.code, s.region_code as county, t.stage, p.pupils, t.degree, t.backbone, t.arts, x.share,
                x.rooms, x.indoor, x.grounds, x.equipment, x.media
            from known_school s
            join fact f on f.subject = 'SCHOOL' and f.code = s.code and f.form = 'compulsory-school' and f.year = 2023 and f.revision = 1
            cross join lateral (values
                ('PRIMARY', (f.values ->> 'pupilsPrimary')::float8, (f.values ->> 'higherDegreeTeachersPrimary')::float8,
                    (f.values ->> 'backboneTeachersPrimary')::float8, (f.values ->> 'artsSportsTeachersPrimary')::float8, 1.0::float8),
                ('JUNIOR', (f.values ->> 'pupilsJunior')::float8, (f.values ->> 'higherDegreeTeachersJunior')::float8,
                    (f.values ->> 'backboneTeachersJunior')::float8, (f.values ->> 'artsSportsTeachersJunior')::float8, 1.1::float8)
                ) t (stage, pupils, degree, backbone, arts, weight)
            cross join lateral (select t.pupils) p (pupils)
            cross join lateral (select t.weight * t.pupils / (coalesce((f.values ->> 'pupilsPrimary')::float8, 0) + 1.1 * coalesce((f.values ->> 'pupilsJunior')::float8, 0)),
                (f.values ->> 'teachingRoomsArea')::float8, (f.values ->> 'indoorSportsArea')::float8, (f.values ->> 'sportsGroundArea')::float8,
                (f.values ->> 'equipmentValue')::float8, (f.values ->> 'multimediaRooms')::float8) x (share, rooms, indoor, grounds, equipment, media)
            where starts_with(s.region_path, '/%s/') and t.stage = any(s.stages)
            """;

    /** Each school's seven values and whether it passes. */
    static final String VERDICTS = """
            create table ideal_verdict as
            select v.*, (v.m1 + v.m2 + v.m3 + v.m4 + v.m5 + v.m6 + v.m7 >= 6) and v.least >= 0.85 as passes
            from (select r.*, (r.q1 >= 1)::int as m1, (r.q2 >= 1)::int as m2, (r.q3 >= 1)::int as m3, (r.q4 >= 1)::int as m4,
                    (r.q5 >= 1)::int as m5, (r.q6 >= 1)::int as m6, (r.q7 >= 1)::int as m7,
                    least(r.q1, r.q2, r.q3, r.q4, r.q5, r.q6, r.q7) as least
                from (select i.code, i.county, i.stage, 100 * i.degree / i.pupils / case i.stage when 'PRIMARY' then 4.2 else 5.3 end as q1,
                        100 * i.backbone / i.pupils as q2, 100 * i.arts / i.pupils / 0.9 as q3,
                        i.share * (i.rooms - i.indoor) / i.pupils / case i.stage when 'PRIMARY' then 4.5 else 5.8 end as q4,
                        i.share * (i.indoor + i.grounds) / i.pupils / case i.stage when 'PRIMARY' then 7.5 else 10.2 end as q5,
                        i.share * i.equipment * 10000 / i.pupils / case i.stage when 'PRIMARY' then 2000 else 2500 end as q6,
                        100 * i.share * i.media / i.pupils / case i.stage when 'PRIMARY' then 2.3 else 2.4 end as q7
                    from ideal_school i) r) v
            """;

    /** Each county's seven variations by stage, weighted by pupils. */
    static final String VARIATIONS = """
            create table ideal_variation as
            select county, stage,
                sqrt(greatest(sum(degree * degree / pupils) * sum(pupils) / (sum(degree) * sum(degree)) - 1, 0)) as cv1,
                sqrt(greatest(sum(backbone * backbone / pupils) * sum(pupils) / (sum(backbone) * sum(backbone)) - 1, 0)) as cv2,
                sqrt(greatest(sum(arts * arts / pupils) * sum(pupils) / (sum(arts) * sum(arts)) - 1, 0)) as cv3,
                sqrt(greatest(sum((share * (rooms - indoor)) ^ 2 / pupils) * sum(pupils) / sum(share * (rooms - indoor)) ^ 2 - 1, 0)) as cv4,
                sqrt(greatest(sum((share * (indoor + grounds)) ^ 2 / pupils) * sum(pupils) / sum(share * (indoor + grounds)) ^ 2 - 1, 0)) as cv5,
                sqrt(greatest(sum((share * equipment) ^ 2 / pupils) * sum(pupils) / sum(share * equipment) ^ 2 - 1, 0)) as cv6,
                sqrt(greatest(sum((share * media) ^ 2 / pupils) * sum(pupils) / sum(share * media) ^ 2 - 1, 0)) as cv7
            from ideal_school group by county, stage
            """;

    /** What an evaluation keeps besides: results that can be found again, */
    static final String KEYS = "alter table ideal_verdict add primary key (code, stage)";

    /** classes over their limit by school and stage, */
    static final String CLASSES = """
            create table ideal_classes as
            select i.code, i.stage, (select count(*) filter (where c.pupils > case i.stage when 'PRIMARY' then 45 else 50 end)
                from unnest(f.class_stages, f.class_pupils) as c (stage, pupils) where c.stage = i.stage) as large
            from ideal_school i join fact_figures f on f.form = 'compulsory-school' and f.year = 2023 and f.subject = 'SCHOOL' and f.code = i.code and f.latest
            """;

    /** and a hash of each county's rows. */
    static final String HASHES = """
            create table ideal_hash as
            select county, sha256(string_agg(record_send(v), ''::bytea order by v.stage, v.code)) as hash from ideal_verdict v group by county
            """;

    private IdealTable() {}
}
