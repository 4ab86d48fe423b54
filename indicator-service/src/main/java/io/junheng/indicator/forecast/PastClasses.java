package io.junheng.indicator.forecast;

import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads who was in which grade of which school (历年班级数据), and births, from the latest locked revisions. */
@ApplicationScoped
class PastClasses {

    /** So far back are years looked at. */
    private static final int YEARS = 10;

    private final Database database;

    PastClasses(Database database) {
        this.database = database;
    }

    /** A school as it is today: the region it is right below. */
    record School(String name, String town) {}

    /** What is known: pupils, classes of the base year by school and stage, births by year, schools and towns by code. */
    record Past(
            Enrolment enrolment,
            Map<String, Map<String, Integer>> classesBySchool,
            Map<Integer, Double> births,
            Map<String, School> schools,
            Map<String, String> towns) {

        int classes(String stage, Predicate<String> school) {
            return classesBySchool.entrySet().stream()
                    .filter(entry -> school.test(entry.getKey()))
                    .mapToInt(entry -> entry.getValue().getOrDefault(stage, 0))
                    .sum();
        }
    }

    Past of(KnownRegion region, String form, int baseYear) {
        Past past =
                new Past(new Enrolment(), new HashMap<>(), births(region, baseYear), new HashMap<>(), new HashMap<>());
        database.list(
                """
                select f.year, f.code, c.value ->> 'grade', c.value ->> 'stage', sum((c.value ->> 'pupils')::numeric), count(*),
                    min(coalesce(s.name, f.code)), min(coalesce(s.region_code, f.region_code)), min(t.name)
                from fact f
                join fact_figures l on l.form = f.form and l.year = f.year and l.subject = f.subject and l.code = f.code
                    and l.revision = f.revision and l.latest
                left join known_school s on s.code = f.code
                left join known_region t on t.code = coalesce(s.region_code, f.region_code)
                cross join lateral jsonb_array_elements(f.classes) as c (value)
                where f.subject = 'SCHOOL' and f.form = ? and f.year between ? and ?
                    and starts_with(coalesce(s.region_path, f.region_path), ?)
                group by 1, 2, 3, 4
                """,
                row -> {
                    String code = row.getString(2);
                    Optional<Grade> grade = Grade.of(row.getString(3));
                    if (grade.isPresent()) {
                        past.enrolment().add(row.getInt(1), code, grade.get(), row.getDouble(5));
                    }
                    past.schools().put(code, new School(row.getString(7), row.getString(8)));
                    past.towns().put(row.getString(8), row.getString(9));
                    if (row.getInt(1) == baseYear) {
                        past.classesBySchool()
                                .computeIfAbsent(code, added -> new HashMap<>())
                                .merge(row.getString(4), row.getInt(6), Integer::sum);
                    }
                    return code;
                },
                form,
                baseYear - YEARS,
                baseYear,
                region.path());
        return past;
    }

    private Map<Integer, Double> births(KnownRegion region, int baseYear) {
        Map<Integer, Double> births = new HashMap<>();
        database.list(
                """
                select f.year, (f.values ->> 'births')::float8
                from fact f
                join fact_figures l on l.form = f.form and l.year = f.year and l.subject = f.subject and l.code = f.code
                    and l.revision = f.revision and l.latest
                where f.subject = 'REGION' and f.code = ? and jsonb_exists(f.values, 'births') and f.year between ? and ?
                    and f.values ->> 'births' is not null
                order by f.year, f.form
                """,
                row -> births.putIfAbsent(row.getInt(1), row.getDouble(2)),
                region.code(),
                baseYear - YEARS - Cohorts.AGE_OF_ENTRY,
                baseYear);
        return births;
    }
}
