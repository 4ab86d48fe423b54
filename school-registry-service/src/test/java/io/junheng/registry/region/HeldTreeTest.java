package io.junheng.registry.region;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written about a school while its region moves waits for the move, holds no row that the move needs, and then lies where the school lies now. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class HeldTreeTest {

    private static final String SCHOOL = "2122708801";
    private static final String RETURN = "/v1/returns/schools/" + SCHOOL + "/2021";
    private static final String THERE = "/220000/220300/220322/";
    private static final String ELSEWHERE = "/220000/220400/220322/";

    private final Database database = Database.ofApplication();

    @BeforeEach
    void school() {
        counties();
        assertThat(put(
                                admin(),
                                "/v1/schools/" + SCHOOL,
                                "{\"name\":\"迁移小学（示例）\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\"220322\"}",
                                "If-None-Match",
                                "*")
                        .statusCode())
                .isIn(201, 412);
    }

    /** The path alone was moved, the region was not. */
    @AfterEach
    void back() {
        database.execute("update school set region_path = ? where code = ?", THERE, SCHOOL);
    }

    /** The answer to {@code writing}, which was asked for while a region was moving: {@code moving} are the statements of the move. */
    private Response during(Supplier<Response> writing, String... moving) throws Exception {
        try (Connection mover = database.connect();
                Statement statement = mover.createStatement()) {
            mover.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('region-tree', 0))");
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(writing);
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
            statement.execute("set local lock_timeout = '5s'");
            for (String one : moving) {
                statement.execute(one);
            }
            statement.execute("update school set region_path = '" + ELSEWHERE + "' where code = '" + SCHOOL + "'");
            mover.commit();
            return answer.get(30, TimeUnit.SECONDS);
        } catch (SQLException e) {
            throw new AssertionError("The move met a row that was locked before the tree was held", e);
        }
    }

    private boolean somebodyWaits() {
        return database.number(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())")
                > 0;
    }

    private Object pathOf(String table, String column, Object value) {
        return database.value("select region_path from " + table + " where " + column + " = ?", value);
    }

    private static String content(int pupils) {
        return "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":" + pupils + "}}";
    }

    @Test
    void aNewReturnLiesWhereTheSchoolLiesAfterTheMove() throws Exception {
        Response answer = during(() -> put(admin(), RETURN, content(40)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(pathOf("filed_return", "subject_code", SCHOOL)).isEqualTo(ELSEWHERE);
    }

    @Test
    void aReturnThatIsCorrectedDoesNotStopTheMove() throws Exception {
        // Given
        String year = "/v1/returns/schools/" + SCHOOL + "/2020";
        put(admin(), year, content(40)).then().statusCode(201);

        // When
        Response answer = during(
                () -> put(admin(), year, content(41), "If-Match", "*"),
                "update filed_return set region_path = '" + ELSEWHERE + "' where subject_code = '" + SCHOOL + "'");

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(database.value(
                        "select region_path from filed_return where subject_code = ? and year = 2020", SCHOOL))
                .isEqualTo(ELSEWHERE);
    }

    @Test
    void anItemAndItsNextStatusWaitForTheMove() throws Exception {
        // Given
        assertThat(put(
                                admin(),
                                "/v1/ledgers/held-repairs",
                                "{\"name\":\"维修台账\",\"nameEn\":\"Repairs\",\"subject\":\"SCHOOL\",\"lifecycle\":\"CASE\",\"period\":\"CALENDAR_YEAR\",\"fields\":[{\"key\":\"place\",\"name\":\"部位\",\"nameEn\":\"place\",\"type\":\"TEXT\",\"required\":true}]}",
                                "If-None-Match",
                                "*")
                        .statusCode())
                .isIn(201, 412);

        // When
        Response entered = during(() -> post(
                admin(),
                "/v1/ledger-items",
                "{\"ledger\":\"held-repairs\",\"schoolCode\":\"" + SCHOOL
                        + "\",\"day\":\"2024-03-01\",\"values\":{\"place\":\"屋面\"}}"));
        String id = entered.path("id");
        Response reported = during(
                () -> post(admin(), "/v1/ledger-items/" + id + "/transitions", "{\"to\":\"REPORTED\"}"),
                "update ledger_item set region_path = '" + THERE + "' where id = '" + id + "'");

        // Then
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(200);
        assertThat(pathOf("ledger_item", "id", id)).isEqualTo(THERE);
    }

    @Test
    void aCaseAndItsNextStepWaitForTheMove() throws Exception {
        // Given
        assertThat(put(
                                admin(),
                                "/v1/procedures/held-example",
                                "{\"name\":\"示例\",\"nameEn\":\"Example\",\"basis\":\"示例\",\"subject\":\"SCHOOL\",\"steps\":[{\"key\":\"check\",\"name\":\"审核\",\"nameEn\":\"Check\",\"party\":{\"roles\":[\"admin\"]}},{\"key\":\"end\",\"name\":\"办结\",\"nameEn\":\"End\",\"party\":{\"roles\":[\"admin\"]}}]}",
                                "If-None-Match",
                                "*")
                        .statusCode())
                .isIn(201, 412);

        // When
        Response opened = during(() -> post(
                admin(),
                "/v1/procedure-cases",
                "{\"procedure\":\"held-example\",\"subjectCode\":\"" + SCHOOL + "\",\"openedOn\":\"2024-03-01\"}"));
        String id = opened.path("id");
        Response taken = during(
                () -> post(
                        admin(),
                        "/v1/procedure-cases/" + id + "/steps",
                        "{\"step\":\"check\",\"act\":\"COMPLETE\",\"on\":\"2024-03-02\"}"),
                "update procedure_case set region_path = '" + THERE + "' where id = '" + id + "'");

        // Then
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(pathOf("procedure_case", "id", id)).isEqualTo(THERE);
    }
}
