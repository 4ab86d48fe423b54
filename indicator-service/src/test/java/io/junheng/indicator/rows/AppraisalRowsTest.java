package io.junheng.indicator.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.contracts.indicator.AppraisalOpened;
import io.junheng.contracts.indicator.AppraisalScored;
import io.junheng.contracts.indicator.AppraisalSubmitted;
import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures on scoring and supervision rounds, each by its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AppraisalRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static int counties;

    private final Api nation = Api.admin();
    private RegistryEvents registry;
    private String county;
    private Api own;
    private Api city;
    private Api province;

    @BeforeEach
    void open() {
        registry = new RegistryEvents();
        registry.region("360000", "江西省", "PROVINCE", "/360000/");
        registry.region("360200", "景德镇市", "CITY", "/360000/360200/");
        county = String.valueOf(360210 + ++counties);
        registry.region(county, "某县" + counties, "COUNTY", path(county));
        known("360000", "360200", county);
        own = Api.of(county, "department").named("self-evaluator");
        city = Api.of("360200", "inspector").named("city-inspector");
        province = Api.of("360000", "inspector").named("province-inspector");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static String path(String code) {
        return "/360000/360200/" + code + "/";
    }

    private static void known(String... codes) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication()
                                .number("select count(*) from known_region where code = any(?)", (Object) codes)
                        == codes.length);
    }

    private static ObjectNode framework(String key, String scoring, int standards, IntFunction<String> standard) {
        try {
            ObjectNode framework = (ObjectNode)
                    JSON.readTree("{\"key\":\"%s\",\"number\":1,\"name\":\"%s\",\"subject\":\"REGION\",\"scoring\":%s}"
                            .formatted(key, key, scoring));
            ArrayNode tree = framework.putArray("tree");
            for (int i = 1; i <= standards; i++) {
                tree.add(JSON.readTree(
                        "{\"key\":\"S%d\",\"level\":\"S\",\"name\":\"标准%d\",%s}".formatted(i, i, standard.apply(i))));
            }
            return framework;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Response published(ObjectNode framework) {
        String path = "/v1/frameworks/" + framework.get("key").asText() + "/versions/1";
        Response put = nation.put(path, framework.toString());
        assertThat(put.statusCode()).as(put.asString()).isIn(200, 201, 428);
        return nation.post(path + "/transitions", "{\"to\":\"PUBLISHED\"}");
    }

    private static Response opened(Api by, String framework, String subject, String round, String more) {
        return by.post(
                "/v1/appraisals",
                "{\"framework\":\"%s\",\"version\":1,\"subjectCode\":\"%s\",\"year\":2025,\"round\":\"%s\",\"heldOn\":\"2025-11-20\"%s}"
                        .formatted(framework, subject, round, more));
    }

    private static String open(Api by, String framework, String subject, String round) {
        Response answer = opened(by, framework, subject, round, "");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return "/v1/appraisals/" + answer.jsonPath().getString("id");
    }

    private static Response score(Api by, String round, String entries) {
        String tag = by.get(round).header("ETag");
        return by.put(round + "/entries", "{\"entries\":[" + entries + "]}", "If-Match", tag);
    }

    private static Response submit(Api by, String round) {
        return by.post(round + "/transitions", "{\"to\":\"SUBMITTED\"}");
    }

    private static JsonPath done(Api by, String round, String entries) {
        Response scored = score(by, round, entries);
        assertThat(scored.statusCode()).as(scored.asString()).isEqualTo(200);
        Response submitted = submit(by, round);
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        return submitted.jsonPath();
    }

    private static BigDecimal number(JsonPath answer, String path) {
        return new BigDecimal(String.valueOf(answer.<Object>get(path)));
    }

    private static String entries(int count, IntFunction<String> score) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"standard\":\"S%d\",\"score\":%s}".formatted(i, score.apply(i)))
                .collect(java.util.stream.Collectors.joining(","));
    }

    @Test
    void r041NoScoreMakesUpForAStandardThatIsNotMet() {
        // Given 95 standards of one point, each to be met or exceeded; one is met from 0.8
        published(framework(
                "r041",
                "{\"method\":\"ALL_PASS\"}",
                95,
                i -> "\"kind\":\"RATING\",\"fullMark\":1" + (i == 1 ? ",\"meetsFrom\":0.8" : "")));
        String self = open(own, "r041", county, "self");

        // When one falls short, and when it is exactly the standard
        score(own, self, entries(95, i -> i == 1 ? "0.79" : "1"));
        JsonPath below = own.json(self);
        JsonPath equal = done(own, self, entries(95, i -> i == 1 ? "0.8" : "1"));

        // Then
        assertThat(below.getString("judgement.verdict")).isEqualTo("NOT_PASSED");
        assertThat(below.getInt("judgement.met")).isEqualTo(94);
        assertThat(number(below, "judgement.total")).isEqualByComparingTo("94.79");
        assertThat(equal.getString("judgement.verdict")).isEqualTo("PASSED");
    }

    @Test
    void r043WeightsSumAndTheServerAddsUp() {
        // Given a scheme of 100 whose weights sum to 95, and one whose sum is right
        Response wrong = published(framework(
                "r043-short", "{\"method\":\"SUM\",\"fullMark\":100}", 19, i -> "\"kind\":\"RATING\",\"fullMark\":5"));
        Response right = published(framework(
                "r043",
                "{\"method\":\"SUM\",\"fullMark\":100,\"passFrom\":85}",
                20,
                i -> "\"kind\":\"RATING\",\"fullMark\":5"));
        String self = open(own, "r043", county, "self");

        // When
        Response above = score(own, self, entries(20, i -> i == 3 ? "5.5" : "5"));
        Response claimed = own.put(
                self + "/entries",
                "{\"entries\":[],\"total\":100}",
                "If-Match",
                own.get(self).header("ETag"));
        JsonPath added = done(own, self, entries(20, i -> i <= 10 ? "4.5" : "4"));

        // Then
        assertThat(wrong.jsonPath().getList("errors.code")).containsExactly("WEIGHTS_DO_NOT_SUM");
        assertThat(right.statusCode()).as(right.asString()).isEqualTo(200);
        assertThat(above.statusCode()).isEqualTo(422);
        assertThat(above.jsonPath().getList("errors.code")).containsExactly("ABOVE_FULL_MARK");
        assertThat(claimed.statusCode()).isEqualTo(400);
        assertThat(added.<Number>get("total").doubleValue()).isEqualTo(85.0);
        assertThat(added.getString("verdict")).isEqualTo("PASSED");
    }

    @Test
    void r044EveryStandardIsScoredAndWhatIsBelowItsFullMarkBecomesAWeakPoint() {
        // Given 95 standards
        published(framework(
                "r044", "{\"method\":\"ALL_PASS\"}", 95, i -> "\"kind\":\"RATING\",\"fullMark\":2,\"meetsFrom\":1"));
        String self = open(own, "r044", county, "self");

        // When all but one are scored; then that one too, with evidence, below its full mark
        score(own, self, entries(94, i -> "2"));
        Response incomplete = submit(own, self);
        Response submitted = submit(
                own,
                after(
                        self,
                        score(
                                own,
                                self,
                                entries(94, i -> "2")
                                        + ",{\"standard\":\"S95\",\"score\":1.5,\"reason\":\"器材不足\",\"evidence\":[{\"title\":\"台账\",\"sha256\":\""
                                        + "a".repeat(64) + "\"}]}")));

        // Then
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.jsonPath().getList("errors.code")).containsExactly("NOT_SCORED");
        assertThat(incomplete.jsonPath().getString("errors[0].message")).contains("S95");
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        Map<String, Map<String, Object>> weak =
                own.findings("&filter=framework:eq:r044&filter=subjectCode:eq:" + county);
        assertThat(weak).containsOnlyKeys("S95:ALL:" + county);
        assertThat((BigDecimal) weak.get("S95:ALL:" + county).get("gap")).isEqualByComparingTo("0.5");
        String finding = (String) weak.get("S95:ALL:" + county).get("id");
        registry.await(FindingOpened.class, finding);
        registry.await(AppraisalScored.class, self.substring(self.lastIndexOf('/') + 1));
        registry.await(AppraisalSubmitted.class, self.substring(self.lastIndexOf('/') + 1));
    }

    private static String after(String round, Response scored) {
        assertThat(scored.statusCode()).as(scored.asString()).isEqualTo(200);
        return round;
    }

    @Test
    void r045TheVerifiedScoreRanksAndTheDifferenceIsShown() {
        // Given a self-evaluation of 92
        published(framework(
                "r045", "{\"method\":\"SUM\",\"fullMark\":100}", 1, i -> "\"kind\":\"RATING\",\"fullMark\":100"));
        done(own, open(own, "r045", county, "self"), entries(1, i -> "92"));

        // When the county itself, and whoever scored the self-evaluation, would enter the inspector's score
        Response itself = opened(Api.of(county, "inspector"), "r045", county, "review", "");
        String review = open(city, "r045", county, "review");
        Response intruder = score(Api.of(county, "inspector"), review, entries(1, i -> "99"));
        Response samePerson =
                score(Api.of("360200", "inspector").named("self-evaluator"), review, entries(1, i -> "99"));
        done(city, review, entries(1, i -> "85"));
        JsonPath comparison = own.json(review + "/comparison");
        String ranks = "/v1/appraisals/ranks?framework=r045&version=1&from=2025-11-01&to=2025-11-30&round=";

        // Then
        assertThat(itself.statusCode()).isEqualTo(403);
        assertThat(intruder.statusCode()).isEqualTo(403);
        assertThat(samePerson.statusCode()).as(samePerson.asString()).isEqualTo(403);
        assertThat(number(comparison, "delta")).isEqualByComparingTo("-7");
        assertThat(comparison.getList("standards.standard")).containsExactly("S1");
        assertThat(number(city.json(ranks + "review"), "[0].average")).isEqualByComparingTo("85");
        assertThat(city.get(ranks + "self").jsonPath().getList("errors.code")).containsExactly("RANKS_VERIFIED_ONLY");
        assertThat(opened(city, "r045", county, "self", "").statusCode()).isEqualTo(403);
    }

    @Test
    void aSelfEvaluationNamesTheCollectionInWhichItsReportsAre() {
        // Given a self-evaluation and a review, and no collection yet
        ObjectNode framework =
                framework("self-collected", "{\"method\":\"ALL_PASS\"}", 1, i -> "\"kind\":\"RATING\",\"fullMark\":1");
        framework.set("rounds", Api.framework("strong-county").get("rounds"));
        published(framework);
        String self = open(own, "self-collected", county, "self");
        String before = own.get(self).jsonPath().getString("collection");
        done(own, self, entries(1, i -> "1"));
        String review = open(city, "self-collected", county, "city-special");

        // When the county collects the reports of that year
        nation.put(
                "/v1/collection-schemes/self-evaluation-report",
                Api.documents("collections", "schemes.yaml").get(0).toString());
        Response opened = nation.post(
                "/v1/collections",
                "{\"scheme\":\"self-evaluation-report\",\"regionCode\":\"%s\",\"year\":2025,\"departments\":{\"departments\":[\"%s-czj\"]}}"
                        .formatted(county, county));
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        String collection = opened.jsonPath().getString("id");
        String drafted = own.get(self).jsonPath().getString("collection");
        nation.post("/v1/collections/" + collection + "/transitions", "{\"to\":\"ACTIVE\",\"dueOn\":\"2099-12-31\"}");

        // Then
        assertThat(before).isNull();
        assertThat(drafted).isNull();
        assertThat(own.get(self).jsonPath().getString("collection")).isEqualTo(collection);
        assertThat(city.get(review).jsonPath().getString("collection")).isNull();
    }

    @Test
    void r046TheProvinceAcceptsOnlyAfterBothKindsOfCityReviewPassed() {
        // Given the rounds of the strong-county pack over one standard
        ObjectNode framework =
                framework("r046", "{\"method\":\"ALL_PASS\"}", 1, i -> "\"kind\":\"RATING\",\"fullMark\":1");
        framework.set("rounds", Api.framework("strong-county").get("rounds"));
        published(framework);

        // When
        Response early = opened(city, "r046", county, "city-special", "");
        done(own, open(own, "r046", county, "self"), entries(1, i -> "1"));
        done(city, open(city, "r046", county, "city-special"), entries(1, i -> "1"));
        Response oneOnly = opened(province, "r046", county, "acceptance", "");
        String second = open(city, "r046", county, "city-two-supervisions");
        done(city, second, entries(1, i -> "0"));
        Response failed = opened(province, "r046", county, "acceptance", "");
        String revised = "/v1/appraisals/"
                + city.post(second + "/revisions", "{\"reason\":\"整改后复查\"}")
                        .jsonPath()
                        .getString("id");
        done(city, revised, entries(1, i -> "1"));
        Response wrongLevel = opened(city, "r046", county, "acceptance", "");
        Response accepted = opened(province, "r046", county, "acceptance", "");

        // Then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(oneOnly.statusCode()).isEqualTo(409);
        assertThat(oneOnly.jsonPath().getString("errors[0].message")).contains("city-two-supervisions");
        assertThat(failed.statusCode()).isEqualTo(409);
        assertThat(wrongLevel.statusCode()).isEqualTo(403);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(201);
        registry.await(AppraisalOpened.class, accepted.jsonPath().getString("id"));
    }

    @Test
    void r048ThemesAreOfTheListAndAreNotAddedUp() {
        // Given the six themes of the source
        ObjectNode framework = framework(
                "r048", "{\"method\":\"SUM\",\"fullMark\":10}", 1, i -> "\"kind\":\"RATING\",\"fullMark\":10");
        ArrayNode themes = framework
                .putArray("rounds")
                .addObject()
                .put("key", "thematic")
                .put("name", "专项督导")
                .put("kind", "THEMATIC")
                .putArray("themes");
        List.of("素质教育", "教育投入", "基础教育均衡发展", "职业教育", "学校治理", "教师队伍建设").forEach(themes::add);
        published(framework);

        // When
        Response unknown = opened(city, "r048", county, "thematic", ",\"theme\":\"校园足球\"");
        Response other = opened(city, "r048", county, "thematic", ",\"theme\":\"OTHER: 校园足球\"");
        Response listed = opened(city, "r048", county, "thematic", ",\"theme\":\"教育投入\"");
        done(city, "/v1/appraisals/" + other.jsonPath().getString("id"), entries(1, i -> "4"));
        done(city, "/v1/appraisals/" + listed.jsonPath().getString("id"), entries(1, i -> "9"));
        String ranks = "/v1/appraisals/ranks?framework=r048&version=1&round=thematic&from=2025-11-01&to=2025-11-30";

        // Then
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.jsonPath().getList("errors.code")).containsExactly("THEME_UNKNOWN");
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(201);
        assertThat(city.get(ranks).jsonPath().getList("errors.code")).containsExactly("THEME_NEEDED");
        assertThat(number(city.json(ranks + "&theme=教育投入"), "[0].average")).isEqualByComparingTo("9");
    }

    @Test
    void r067AVetoFailsWhateverTheScoreAndARevisionLeavesTheOldResult() {
        // Given an annual appraisal of kindergartens: a score of a hundred and one veto
        ObjectNode framework = framework(
                "r067",
                "{\"method\":\"SUM\",\"fullMark\":100,\"passFrom\":60}",
                1,
                i -> "\"kind\":\"RATING\",\"fullMark\":100");
        framework.put("subject", "SCHOOL");
        ((ArrayNode) framework.get("tree"))
                .addObject()
                .put("key", "V1")
                .put("level", "S")
                .put("name", "体罚及变相体罚等严重师德失范行为")
                .put("kind", "VETO");
        published(framework);
        String school = "11360" + county.substring(1);
        registry.school(school, "某幼儿园", "111", List.of("KINDERGARTEN"), path(county));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication().number("select count(*) from known_school where code = ?", school)
                        == 1);
        Api inspector = Api.of(county, "inspector");

        // When a score of 98 with a confirmed event, overturned later
        String first = open(inspector, "r067", school, "monitoring");
        JsonPath vetoed = done(inspector, first, entries(1, i -> "98") + ",{\"standard\":\"V1\",\"happened\":true}");
        String revision = "/v1/appraisals/"
                + inspector
                        .post(first + "/revisions", "{\"reason\":\"申诉成立\"}")
                        .jsonPath()
                        .getString("id");
        JsonPath overturned =
                done(inspector, revision, entries(1, i -> "98") + ",{\"standard\":\"V1\",\"happened\":false}");

        // Then
        assertThat(vetoed.getString("verdict")).isEqualTo("NOT_PASSED");
        assertThat(vetoed.<Number>get("total").doubleValue()).isEqualTo(98.0);
        assertThat(vetoed.getList("judgement.vetoes")).containsExactly("V1");
        assertThat(overturned.getString("verdict")).isEqualTo("PASSED");
        assertThat(overturned.getInt("revision")).isEqualTo(2);
        assertThat(inspector.json(first).getString("verdict")).isEqualTo("NOT_PASSED");
        assertThat(score(inspector, first, entries(1, i -> "60")).statusCode()).isEqualTo(409);
    }

    @Test
    void r069EqualAveragesShareARankAndTheNextOneFollowsAfterThem() {
        // Given counties of a city of their own, of which two are equal in places six and seven
        registry.region("361100", "上饶市", "CITY", "/360000/361100/");
        String[] codes = new String[8];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = String.valueOf(361121 + i);
            registry.region(codes[i], "县" + i, "COUNTY", "/360000/361100/" + codes[i] + "/");
        }
        known(codes);
        published(framework(
                "r069", "{\"method\":\"SUM\",\"fullMark\":100}", 1, i -> "\"kind\":\"RATING\",\"fullMark\":100"));
        String[] totals = {"99", "98", "97", "96", "95", "90", "90", "89"};
        for (int i = 0; i < codes.length; i++) {
            String total = totals[i];
            done(province, open(province, "r069", codes[i], "review"), entries(1, j -> total));
        }

        // When
        JsonPath ranks = province.json(
                "/v1/appraisals/ranks?framework=r069&version=1&round=review&from=2025-01-01&to=2025-12-31&regionCode=361100");

        // Then
        assertThat(ranks.getList("rank", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6, 6, 8);
    }

    @Test
    void r070ValueAddedAndResultRankOtherwiseAndAreKeptApart() {
        // Given one county from 60 to 66 and another from 90 to 91
        String other = String.valueOf(Integer.parseInt(county) + 40);
        registry.region(other, "另一县", "COUNTY", path(other));
        known(other);
        published(framework(
                "r070", "{\"method\":\"SUM\",\"fullMark\":100}", 1, i -> "\"kind\":\"RATING\",\"fullMark\":100"));
        total("r070", county, "2024-06-01", "60");
        total("r070", county, "2025-06-01", "66");
        total("r070", other, "2024-06-01", "90");
        total("r070", other, "2025-06-01", "91");
        String ranks = "/v1/appraisals/ranks?framework=r070&version=1&round=monitoring&from=2025-01-01&to=2025-12-31";

        // When
        JsonPath result = city.json(ranks);
        JsonPath added = city.json(ranks + "&baseFrom=2024-01-01&baseTo=2024-12-31");

        // Then
        assertThat(result.getList("subjectCode")).containsExactly(other, county);
        assertThat(added.getList("subjectCode")).containsExactly(county, other);
        assertThat(number(added, "[0].average")).isEqualByComparingTo("10");
        assertThat(number(added, "[1].average")).isEqualByComparingTo("1.1111");
    }

    @Test
    void r070ProcessResultAndComprehensiveEvaluationAreKeptApart() throws Exception {
        // Given a framework of a process and a result of fifty points each, and two counties strong in one of them
        String other = String.valueOf(Integer.parseInt(county) + 60);
        registry.region(other, "过程好的县", "COUNTY", path(other));
        known(other);
        ObjectNode framework = framework(
                "r070-views",
                "{\"method\":\"SUM\",\"fullMark\":100}",
                2,
                i -> "\"kind\":\"RATING\",\"fullMark\":50,\"parent\":\"%s\"".formatted(i == 1 ? "PROCESS" : "RESULT"));
        ArrayNode tree = (ArrayNode) framework.get("tree");
        tree.insert(0, JSON.readTree("{\"key\":\"PROCESS\",\"level\":\"A\",\"name\":\"过程评价\"}"));
        tree.insert(1, JSON.readTree("{\"key\":\"RESULT\",\"level\":\"A\",\"name\":\"结果评价\"}"));
        assertThat(published(framework).statusCode()).isEqualTo(200);
        done(city, open(city, "r070-views", county, "monitoring"), entries(2, i -> i == 1 ? "30" : "50"));
        done(city, open(city, "r070-views", other, "monitoring"), entries(2, i -> i == 1 ? "45" : "25"));
        String ranks =
                "/v1/appraisals/ranks?framework=r070-views&version=1&round=monitoring&from=2025-01-01&to=2025-12-31";

        // When
        JsonPath process = city.json(ranks + "&node=PROCESS");
        JsonPath result = city.json(ranks + "&node=RESULT");
        JsonPath comprehensive = city.json(ranks);

        // Then
        assertThat(process.getList("subjectCode")).containsExactly(other, county);
        assertThat(number(process, "[0].average")).isEqualByComparingTo("45");
        assertThat(result.getList("subjectCode")).containsExactly(county, other);
        assertThat(comprehensive.getList("subjectCode")).containsExactly(county, other);
        assertThat(number(comprehensive, "[1].average")).isEqualByComparingTo("70");
        assertThat(city.get(ranks + "&node=S1").jsonPath().getList("errors.code"))
                .containsExactly("NODE_UNKNOWN");
    }

    private void total(String framework, String subject, String day, String total) {
        Response answer = city.post(
                "/v1/appraisals",
                "{\"framework\":\"%s\",\"version\":1,\"subjectCode\":\"%s\",\"year\":%s,\"round\":\"monitoring\",\"heldOn\":\"%s\"}"
                        .formatted(framework, subject, day.substring(0, 4), day));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        done(city, "/v1/appraisals/" + answer.jsonPath().getString("id"), entries(1, i -> total));
    }

    @Test
    void whatIsOutsideTheScopeDoesNotExist() {
        // Given
        published(framework("r-scope", "{\"method\":\"ALL_PASS\"}", 1, i -> "\"kind\":\"RATING\",\"fullMark\":1"));
        String self = open(own, "r-scope", county, "self");
        Api elsewhere = Api.of("220322", "inspector");

        // Then
        assertThat(elsewhere.get(self).statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .post(self + "/transitions", "{\"to\":\"SUBMITTED\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.json("/v1/appraisals?filter=framework:eq:r-scope").getList("items"))
                .isEmpty();
        assertThat(opened(elsewhere, "r-scope", county, "review", "").statusCode())
                .isEqualTo(422);
        assertThat(Api.of(county, "viewer")
                        .post(self + "/transitions", "{\"to\":\"SUBMITTED\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(nation.json(self + "/sample?size=3").getList("$")).isEmpty();
    }
}
