package io.junheng.indicator.evaluation;

import static io.junheng.indicator.County.YEAR;
import static io.junheng.indicator.County.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.expressions.CountedFigure;
import io.junheng.expressions.Relation;
import io.junheng.indicator.Api;
import io.junheng.indicator.County;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run says is what the reference interpreter says, and a changed return changes its school and county and nothing else. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RunTest {

    private final Api api = Api.admin();
    private RegistryEvents registry;

    @BeforeEach
    void open() {
        api.publish("quality-balance");
        registry = new RegistryEvents();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void every_verdict_is_that_of_the_exact_value_whether_it_was_estimated_or_not() {
        // Given schools on the line, beside it by one in the last of sixteen digits, far from it, incomplete, and drawn
        // by lot
        County county = new County(registry);
        Random lot = new Random(20170426);
        county.primary("");
        county.primary("equipmentValue=199.9999999999999");
        county.primary("equipmentValue=200.00000000000001, multimediaRooms=22");
        county.primary("backboneTeachersPrimary=none");
        county.primary("pupilsPrimary=0");
        county.junior("teachingRoomsArea=1000");
        for (int i = 0; i < 12; i++) {
            county.primary(
                    "pupilsPrimary=%d, higherDegreeTeachersPrimary=%d, backboneTeachersPrimary=%d, sportsGroundArea=%d.%d"
                            .formatted(
                                    50 + lot.nextInt(900),
                                    lot.nextInt(40),
                                    lot.nextInt(9),
                                    lot.nextInt(9000),
                                    lot.nextInt(99)));
        }
        county.known();

        // When
        String evaluation = api.evaluate("quality-balance", county.code(), YEAR);

        // Then
        Map<String, Map<String, Object>> results = api.results(evaluation);
        assertThat(results).hasSizeGreaterThan(150);
        results.forEach((key, result) -> {
            String criterion = (String) result.get("criterion");
            if (criterion.startsWith("L") || criterion.startsWith("CV")) {
                assertThat(result.get("verdict")).as(key).isEqualTo(exactVerdict(evaluation, key));
            }
        });
    }

    private String exactVerdict(String evaluation, String key) {
        var explanation = api.json("/v1/evaluations/" + evaluation + "/explanations?result=" + key);
        String exact = explanation.getString("exact");
        if (exact == null) {
            return "UNDETERMINED";
        }
        String[] threshold = explanation.getString("result.threshold").split(" ");
        String[] parts = exact.split("/");
        BigDecimal limit = new BigDecimal(threshold[1]).multiply(new BigDecimal(parts.length == 1 ? "1" : parts[1]));
        int order = new BigDecimal(parts[0]).compareTo(limit);
        return (threshold[0].equals(">=") ? order >= 0 : order <= 0) ? "MET" : "NOT_MET";
    }

    @Test
    void a_changed_return_gives_new_rows_to_its_school_and_county_only_and_the_same_whole_as_a_run_over_all() {
        // Given two evaluated counties of a city
        County changed = new County(registry, "220600");
        String school = changed.primary("equipmentValue=1");
        changed.primary("");
        changed.junior("");
        changed.known();
        County other = new County(registry, "220600");
        other.primary("");
        other.junior("");
        other.known();
        String first = api.evaluate("quality-balance", "220600", YEAR);
        String before =
                api.get("/v1/evaluations/" + first + "/results?pageSize=1000").asString();

        // When one return is corrected
        changed.lock(school, 2, County.primaryOnTheLine(), "", classes("PRIMARY", 40));
        changed.known();
        String second = await().atMost(Duration.ofSeconds(30)).until(() -> latest("220600"), id -> !id.equals(first));

        // Then
        assertThat(api.results(second).get("school:PRIMARY:SCHOOL:" + school)).containsEntry("verdict", "MET");
        assertThat(written(second))
                .allSatisfy(row -> assertThat(row).contains(changed.code()))
                .filteredOn(row -> row.startsWith("SCHOOL"))
                .containsExactly("SCHOOL " + school + " " + changed.code());
        assertThat(api.get("/v1/evaluations/" + first + "/results?pageSize=1000")
                        .asString())
                .isEqualTo(before);
        String whole = api.evaluate("quality-balance", "220600", YEAR);
        assertThat(hash(whole)).isEqualTo(hash(second)).isNotEqualTo(hash(first));
        assertThat(written(whole)).isEmpty();
    }

    @Test
    void what_an_interrupted_first_run_has_left_behind_is_never_seen() {
        // Given rows of a run that was killed before it had begun as far as its series knows
        County county = new County(registry, "222700");
        county.primary("");
        county.known();
        Database database = Database.ofApplication();
        database.execute(
                "insert into evaluation_series (framework, framework_version, region_code, year) values ('quality-balance', 1, '222700', ?)",
                YEAR);
        database.execute("""
                insert into evaluation_row (series, stage, subject, code, since, until, name, region_code, region_path, county, measured,
                    numerators, denominators, verdicts, floors)
                select id, 'PRIMARY', 'SCHOOL', 'LEFT', 1, 2147483647, 'x', '222700', '/220000/222700/', '222700', '{}', '{}', '{}',
                    'MMMMMMMMM', '---------'
                from evaluation_series where region_code = '222700'
                """);
        database.execute("""
                insert into evaluation_county (series, county, since, until, members, unreported, met, not_met, undetermined, hash)
                select id, '222700', 1, 2147483647, 1000, 0, 1, 0, 0, 'x' from evaluation_series where region_code = '222700'
                """);

        // When
        String evaluation = api.evaluate("quality-balance", "222700", YEAR);

        // Then
        assertThat(api.json("/v1/evaluations/" + evaluation).getInt("members")).isEqualTo(1);
        assertThat(written(evaluation)).isNotEmpty().noneMatch(row -> row.contains("LEFT"));
    }

    @Test
    void classes_beyond_a_limit_are_counted_from_their_marks_as_they_are_one_by_one() {
        // Given a school with classes around the limit at two stages
        String stages = "'{JUNIOR,PRIMARY,PRIMARY,JUNIOR,PRIMARY,PRIMARY,PRIMARY}'::text[]";
        String pupils = "'{45,0,45,46,44,46,999999}'::float8[]";
        for (Relation relation : Relation.values()) {
            for (String limit : List.of("-7", "0", "44.5", "45", "46", "999999", "1e7", "-0.5")) {
                for (String stage : List.of("PRIMARY", "JUNIOR", "SENIOR")) {
                    CountedFigure counted = new CountedFigure("classPupils", relation, new BigDecimal(limit));

                    // When
                    String sql =
                            "select (select case when count(*) > 0 then count(*) filter (where pupils %s %s) end from unnest(%s, %s) as c (stage, pupils) where stage = '%s') is not distinct from %s as same from (select class_marks(%s, %s) as class_marks) x"
                                    .formatted(
                                            relation.symbol(),
                                            limit,
                                            stages,
                                            pupils,
                                            stage,
                                            ClassMarks.number(stage, counted),
                                            stages,
                                            pupils);

                    // Then
                    assertThat(Database.ofApplication().rows(sql).get(0).get("same"))
                            .as("%s %s at %s", relation, limit, stage)
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void classes_that_cannot_be_told_by_a_mark_have_none() {
        for (String classes :
                List.of("'{}', '{}'", "'{PRIMARY}', '{1000000}'", "'{OTHER}', '{40}'", "'{PRIMARY}', '{NULL}'")) {
            assertThat(Database.ofApplication()
                            .rows("select class_marks(%s) is null as none".formatted(classes))
                            .get(0)
                            .get("none"))
                    .as(classes)
                    .isEqualTo(true);
        }
    }

    /** The newest finished evaluation of the region. */
    private static String latest(String region) {
        return texts(
                        "select id from evaluation where region_code = ? and status = 'FINISHED' order by created_at desc limit 1",
                        region)
                .get(0);
    }

    /** The rows that the evaluation's run gave. */
    private static List<String> written(String evaluation) {
        return texts("""
                select r.subject || ' ' || r.code || ' ' || r.county from evaluation e
                join evaluation_row r on r.series = e.series and r.since = e.run where e.id = ?
                """, evaluation);
    }

    private static List<String> texts(String sql, String parameter) {
        return Database.ofApplication().rows(sql, parameter).stream()
                .map(row -> (String) row.values().iterator().next())
                .toList();
    }

    private String hash(String evaluation) {
        return api.json("/v1/evaluations/" + evaluation).getString("resultHash");
    }
}
