package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A nation of 200,000 schools in 3,000 counties as the indicator service knows it (评估用全国数据), or a part of it: seven of ten schools are primary, two junior,
 * one both; sixty figures a return, twelve classes, and three of a hundred schools have reported nothing.
 */
final class EvaluatedNation {

    static final String REGION = "990000";
    static final int YEAR = 2023;

    private static final int SCHOOLS = 200_000;
    private static final int COUNTIES = 3_000;
    private static final int FIRST_COUNTY = 900_000;

    /** The framework of quality balance once more by another name, with its series and what it found of counties. */
    private static final String TWIN = """
            insert into framework (key, number, name, form, content, content_hash, status, version)
            select 'quality-again', number, name, form, replace(content, '"quality-balance"', '"quality-again"'), 'again' || content_hash, status, version
            from framework where key = 'quality-balance';
            insert into evaluation_series (framework, framework_version, region_code, year, last_run)
            select 'quality-again', framework_version, region_code, year, 1 from evaluation_series
            where framework = 'quality-balance' and region_code = '%1$s' and year = %2$d;
            insert into evaluation_column (series, stage, subject, place, criterion)
            select n.id, c.stage, c.subject, c.place, c.criterion from evaluation_series o
            join evaluation_series n on n.framework = 'quality-again' and n.region_code = o.region_code and n.year = o.year
            join evaluation_column c on c.series = o.id where o.framework = 'quality-balance';
            insert into evaluation_row (series, stage, subject, code, since, until, name, region_code, region_path, county, measured,
                numerators, denominators, verdicts, floors, reasons)
            select n.id, r.stage, r.subject, r.code, 1, r.until, r.name, r.region_code, r.region_path, r.county, r.measured, r.numerators,
                r.denominators, r.verdicts, r.floors, r.reasons
            from evaluation_series o
            join evaluation_series n on n.framework = 'quality-again' and n.region_code = o.region_code and n.year = o.year
            join evaluation_row r on r.series = o.id and r.subject = 'REGION' and r.until = 2147483647
            where o.framework = 'quality-balance';
            insert into evaluation (id, framework, framework_version, form, region_code, region_path, year, status, cause, series, run,
                created_at, finished_at, version)
            select 'eva_again', n.framework, n.framework_version, 'compulsory-school', n.region_code, '/' || n.region_code || '/', n.year,
                'FINISHED', 'REQUEST', n.id, 1, now(), now(), 1
            from evaluation_series n where n.framework = 'quality-again'
            """;

    private final Bench bench;
    private final int schools;
    private final int counties;

    EvaluatedNation(Bench bench) {
        this.bench = bench;
        this.schools = (int) (SCHOOLS * bench.scale().fraction());
        this.counties = (int) (COUNTIES * bench.scale().fraction());
    }

    int schools() {
        return schools;
    }

    int counties() {
        return counties;
    }

    static String county(int n) {
        return String.valueOf(FIRST_COUNTY + n);
    }

    /** Puts regions, schools and returns into the indicator service's tables. */
    void enter() throws IOException, SQLException {
        try (Connection connection = bench.database(Service.INDICATOR);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into known_region (code, name, level, parent_code, path, valid_from, version)
                    select '%1$s', '示例全国', 'PROVINCE', null, '/%1$s/', date '2000-01-01', 1
                    union all select (%2$d + n)::text, '县' || n, 'COUNTY', '%1$s', '/%1$s/' || (%2$d + n) || '/', date '2000-01-01', 1
                    from generate_series(0, %3$d - 1) n
                    """.formatted(REGION, FIRST_COUNTY, counties));
            statement.execute("""
                    insert into known_school (code, name, type, stages, region_code, region_path, version)
                    select 'N' || lpad(n::text, 9, '0'), '学校' || n, case when n %% 10 < 7 then '211' when n %% 10 < 9 then '311' else '312' end,
                        case when n %% 10 < 7 then '{PRIMARY}' when n %% 10 < 9 then '{JUNIOR}' else '{PRIMARY,JUNIOR}' end::text[],
                        (%2$d + n %% %3$d)::text, '/%1$s/' || (%2$d + n %% %3$d) || '/', 1
                    from generate_series(0, %4$d - 1) n
                    """.formatted(REGION, FIRST_COUNTY, counties, schools));
            statement.execute("""
                    create temp table made as
                    select n, 'N' || lpad(n::text, 9, '0') as code, (%2$d + n %% %3$d)::text as county, p.p as pupils, n %% 10 < 7 or n %% 10 = 9 as primary_taught,
                        n %% 10 >= 7 as junior_taught, 0.55 + (n * 7919 %% 997) / 1000.0 as wealth
                    from generate_series(0, %4$d - 1) n cross join lateral (select 120 + (n::bigint * 104729 %% 1400)::integer as p) p
                    where n %% 33 <> 0
                    """.formatted(REGION, FIRST_COUNTY, counties, schools));
            statement.execute("""
                    insert into fact (subject, code, form, year, revision, region_code, region_path, values, classes)
                    select 'SCHOOL', m.code, 'compulsory-school', %2$d, 1, m.county, '/%1$s/' || m.county || '/',
                        (select jsonb_object_agg('element' || i, (m.n + i) %% 997) from generate_series(1, 41) i)
                        || jsonb_build_object('teachingRoomsArea', round(m.pupils * 8 * m.wealth::numeric), 'indoorSportsArea', round(m.pupils * m.wealth::numeric),
                            'sportsGroundArea', round(m.pupils * 10 * m.wealth::numeric), 'equipmentValue', round(m.pupils * 0.27 * m.wealth::numeric, 2),
                            'multimediaRooms', round(m.pupils * 0.03 * m.wealth::numeric), 'computers', round(m.pupils * 0.2 * m.wealth::numeric),
                            'books', round(m.pupils * 30 * m.wealth::numeric))
                        || case when m.primary_taught then jsonb_build_object('pupilsPrimary', m.pupils, 'fullTimeTeachersPrimary', round(m.pupils * 0.07 * m.wealth::numeric),
                            'higherDegreeTeachersPrimary', round(m.pupils * 0.05 * m.wealth::numeric), 'backboneTeachersPrimary', round(m.pupils * 0.012 * m.wealth::numeric),
                            'artsSportsTeachersPrimary', round(m.pupils * 0.011 * m.wealth::numeric), 'midTitleTeachersPrimary', round(m.pupils * 0.03 * m.wealth::numeric)) else '{}' end
                        || case when m.junior_taught then jsonb_build_object('pupilsJunior', m.pupils, 'fullTimeTeachersJunior', round(m.pupils * 0.08 * m.wealth::numeric),
                            'higherDegreeTeachersJunior', round(m.pupils * 0.06 * m.wealth::numeric), 'backboneTeachersJunior', round(m.pupils * 0.012 * m.wealth::numeric),
                            'artsSportsTeachersJunior', round(m.pupils * 0.011 * m.wealth::numeric), 'midTitleTeachersJunior', round(m.pupils * 0.03 * m.wealth::numeric)) else '{}' end,
                        (select jsonb_agg(jsonb_build_object('name', i || '班', 'stage', case when m.primary_taught and (i <= 6 or not m.junior_taught) then 'PRIMARY' else 'JUNIOR' end,
                            'grade', 'P1', 'pupils', 34 + (m.n + i) %% 14)) from generate_series(1, 12) i)
                    from made m
                    """.formatted(REGION, YEAR));
            statement.execute("""
                    insert into figure_place (form, element, place)
                    select 'compulsory-school', e.element, (select coalesce(max(place), 0) from figure_place where form = 'compulsory-school')
                        + row_number() over (order by e.element)
                    from (select distinct k.element from fact f cross join lateral jsonb_object_keys(f.values) as k (element)
                        where f.form = 'compulsory-school' and f.code in ('N000000001', 'N000000007', 'N000000009')) e
                    on conflict do nothing
                    """);
            statement.execute("""
                    insert into fact_figures (subject, form, year, code, revision, latest, estimable, figures, class_stages, class_pupils)
                    select f.subject, f.form, f.year, f.code, f.revision, true, true, n.figures, c.stages, c.pupils
                    from fact f
                    cross join lateral (select array_agg(coalesce((f.values ->> p.element)::float8, 'NaN') order by p.place) as figures
                        from figure_place p where p.form = f.form) n
                    cross join lateral (select array_agg(e.value ->> 'stage' order by e.n) as stages,
                        array_agg((e.value ->> 'pupils')::float8 order by e.n) as pupils
                        from jsonb_array_elements(f.classes) with ordinality as e (value, n)) c
                    where f.code like 'N%'
                    """);
            // As the database leaves by itself what has lain there for a while: a nation's returns come in over weeks.
            statement.execute("vacuum (analyze)");
        }
    }

    /**
     * The best seconds of statements as one would write them by hand, over a table with a column for each figure that is read, results kept in tables; on
     * demand with what an evaluation keeps besides: primary keys, class sizes, and a hash of each county.
     */
    double idealSeconds(boolean alike) throws IOException, SQLException {
        double best = Double.MAX_VALUE;
        try (Connection connection = bench.database(Service.INDICATOR);
                Statement statement = connection.createStatement()) {
            statement.execute(IdealTable.CREATE.formatted(REGION));
            statement.execute("analyze ideal_school");
            for (int run = 1; run <= bench.scale().repetitions(); run++) {
                long began = System.nanoTime();
                statement.execute(IdealTable.VERDICTS);
                statement.execute(IdealTable.VARIATIONS);
                if (alike) {
                    statement.execute(IdealTable.KEYS);
                    statement.execute(IdealTable.CLASSES);
                    statement.execute(IdealTable.HASHES);
                }
                double seconds = (System.nanoTime() - began) / 1e9;
                bench.sample(alike ? "hand-written SQL, as much kept" : "hand-written SQL", run, seconds, "s");
                best = Math.min(best, seconds);
                statement.execute("drop table if exists ideal_verdict, ideal_variation, ideal_classes, ideal_hash");
            }
            statement.execute("drop table ideal_school");
        }
        return best;
    }

    String changedSchool() {
        return "N000000001";
    }

    /** A locked revision of one school's return, with one teacher more each time. */
    ObjectNode changedReturn(int run) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("subject", "SCHOOL").put("subjectCode", changedSchool());
        state.put("regionCode", county(1)).put("regionPath", "/" + REGION + "/" + county(1) + "/");
        state.put("form", "compulsory-school").put("year", YEAR);
        state.put("revision", 1 + run).put("status", "LOCKED");
        ObjectNode values = state.putObject("values");
        values.put("pupilsPrimary", 1000).put("higherDegreeTeachersPrimary", 40 + run);
        values.put("backboneTeachersPrimary", 10).put("artsSportsTeachersPrimary", 9);
        values.put("teachingRoomsArea", 5500).put("indoorSportsArea", 1000).put("sportsGroundArea", 6500);
        values.put("equipmentValue", 200).put("multimediaRooms", 23);
        state.putArray("classes");
        state.put("submittedBy", "a").put("verifiedBy", "b").put("aggregateVersion", 1 + run);
        return state;
    }

    /** Copies the counties' rows into four years before, and one framework under another name, so that there is as much to answer from as five evaluations leave. */
    void repeatYears() throws IOException, SQLException {
        try (Connection connection = bench.database(Service.INDICATOR);
                Statement statement = connection.createStatement()) {
            statement.execute(TWIN.formatted(REGION, YEAR));
            for (int year = YEAR - 4; year < YEAR; year++) {
                statement.execute("""
                        insert into evaluation_series (framework, framework_version, region_code, year, last_run)
                        select framework, framework_version, region_code, %d, 1 from evaluation_series where year = %d and region_code = '%s'
                        """.formatted(year, YEAR, REGION));
                String pair = """
                        from evaluation_series o join evaluation_series n on n.framework = o.framework and n.framework_version = o.framework_version
                            and n.region_code = o.region_code and n.year = %d
                        """.formatted(year);
                String of = " where o.year = %d and o.region_code = '%s'".formatted(YEAR, REGION);
                statement.execute(
                        "insert into evaluation_column (series, stage, subject, place, criterion) select n.id, c.stage, c.subject, c.place, c.criterion "
                                + pair + " join evaluation_column c on c.series = o.id" + of);
                statement.execute(
                        "insert into evaluation_row (series, stage, subject, code, since, until, name, region_code, region_path, county, measured, numerators, denominators, verdicts, floors, reasons) "
                                + "select n.id, r.stage, r.subject, r.code, 1, r.until, r.name, r.region_code, r.region_path, r.county, r.measured, r.numerators, r.denominators, r.verdicts, r.floors, r.reasons "
                                + pair
                                + " join evaluation_row r on r.series = o.id and r.subject = 'REGION' and r.until = 2147483647"
                                + of);
                statement.execute(
                        "insert into evaluation (id, framework, framework_version, form, region_code, region_path, year, status, cause, series, run, created_at, finished_at, version) "
                                + "select 'eva_' || n.id, n.framework, n.framework_version, 'compulsory-school', n.region_code, '/' || n.region_code || '/', n.year, 'FINISHED', 'REQUEST', n.id, 1, now(), now(), 1 "
                                + pair + of);
            }
            statement.execute("analyze");
        }
    }

    /** What is measured of counties, as analytics name it, variations first. */
    List<String> indicators() throws IOException, SQLException {
        List<String> indicators = new ArrayList<>();
        try (Connection connection = bench.database(Service.INDICATOR);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select distinct s.framework || ':' || c.criterion || ':' || c.stage from evaluation_series s "
                                + "join evaluation_column c on c.series = s.id and c.subject = 'REGION' where s.region_code = '"
                                + REGION + "' order by 1")) {
            while (row.next()) {
                indicators.add(row.getString(1));
            }
        }
        return indicators;
    }

    static double number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
