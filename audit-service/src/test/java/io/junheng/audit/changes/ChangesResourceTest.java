package io.junheng.audit.changes;

import static io.junheng.audit.AuditLog.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.log.Draft;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ChangesResourceTest {

    @Inject
    AuditLog log;

    @BeforeEach
    void begin() {
        log.begin();
    }

    private static RequestSpecification integration() {
        return as(TestTokens.of("dashboard").role("integration"));
    }

    private static RequestSpecification integrationOf(String region) {
        return as(TestTokens.of("county-dashboard").role("integration").region(region));
    }

    private static JsonPath changes(RequestSpecification caller, String after) {
        return (after == null ? caller : caller.queryParam("after", after))
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void tellsTheNewStateUnderTheNaturalKeyInTheOrderOfTheLog() {
        // Given
        log.append(List.of(
                Drafts.school("2200000001", 1, Drafts.LISHU),
                Drafts.draft("task", "plan", "p1", 1, Drafts.LISHU, null),
                Drafts.school("2200000001", 2, Drafts.LISHU)));

        // Then
        integration()
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items.resource", contains("schools", "plans", "schools"))
                .body("items.key", contains("2200000001", "p1", "2200000001"))
                .body("items.operation", contains("UPSERT", "UPSERT", "UPSERT"))
                .body("items.version", contains(1, 1, 2))
                .body("items[2].state.version", equalTo(2))
                .body("items[2].regionPath", equalTo(Drafts.LISHU))
                .body("more", equalTo(false));
    }

    @Test
    void cursorGoesOnWhereItWasLeftAlsoInTheMiddleOfAnAnswer() {
        // Given
        log.append(Drafts.schools(5));

        // When
        JsonPath first = integration().queryParam("limit", 2).get("/v1/changes").jsonPath();
        JsonPath rest = changes(integration(), first.getString("next"));
        JsonPath again = changes(integration(), first.getString("items[0].cursor"));
        JsonPath none = changes(integration(), rest.getString("next"));

        // Then
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(first.getList("items")).hasSize(2);
        assertThat(rest.getList("items")).hasSize(3);
        assertThat(again.getList("items")).hasSize(4);
        assertThat(none.getList("items")).isEmpty();
        assertThat(none.getString("next")).isEqualTo(rest.getString("next"));
    }

    @Test
    void answerOfLargeStatesIsShorterAndNoneIsLostBetweenAnswers() {
        // Given states of some 400 kB each
        log.append(IntStream.range(0, 12)
                .mapToObj(i -> Drafts.large("22001%05d".formatted(i), 400_000))
                .toList());

        // When
        List<String> keys = new ArrayList<>();
        int answers = 0;
        String cursor = null;
        boolean more = true;
        while (more) {
            JsonPath page = changes(integration().queryParam("limit", 1000), cursor);
            keys.addAll(page.getList("items.key", String.class));
            cursor = page.getString("next");
            more = page.getBoolean("more");
            answers++;
        }

        // Then
        assertThat(keys).hasSize(12).doesNotHaveDuplicates().isSorted();
        assertThat(answers).isEqualTo(2);
    }

    @Test
    void latestIsTheEndOfTheFeedNow() {
        // Given
        log.append(Drafts.schools(3));
        JsonPath end = changes(integration(), "latest");

        // When
        log.append(List.of(Drafts.school("2200000009", 1, Drafts.LISHU)));

        // Then
        assertThat(end.getList("items")).isEmpty();
        assertThat(changes(integration(), end.getString("next")).getList("items.key"))
                .isEqualTo(List.of("2200000009"));
    }

    @Test
    void callerOfOneCountySeesItsChangesOnlyAndWhatLeavesItAsGone() {
        // Given a school that moves from the one county to the other
        log.append(List.of(
                Drafts.school("2200000001", 1, Drafts.LISHU),
                Drafts.school("2200000002", 1, Drafts.YITONG),
                Drafts.draft("indicator", "framework", "f/1", 1, "/", null),
                Drafts.moved("2200000001", 2, Drafts.YITONG, Drafts.LISHU)));

        // Then
        integrationOf("220322")
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items.key", contains("2200000001", "2200000001"))
                .body("items.operation", contains("UPSERT", "DELETE"))
                .body("items[1].state", nullValue())
                .body("items[1].regionPath", nullValue());
        integrationOf("220323")
                .get("/v1/changes")
                .then()
                .body("items.key", contains("2200000002", "2200000001"))
                .body("items.operation", contains("UPSERT", "UPSERT"));
        integrationOf("220300")
                .get("/v1/changes")
                .then()
                .body("items.operation", contains("UPSERT", "UPSERT", "UPSERT"));
        integrationOf("999999").get("/v1/changes").then().body("items", hasSize(0));
    }

    @Test
    void narrowsToOneResourceAndOneRegion() {
        // Given
        log.append(List.of(
                Drafts.school("2200000001", 1, Drafts.LISHU),
                Drafts.school("2200000002", 1, Drafts.YITONG),
                Drafts.draft("task", "plan", "p1", 1, Drafts.YITONG, null)));

        // Then
        integration()
                .get("/v1/changes?resource=schools&region=220323")
                .then()
                .body("items.key", contains("2200000002"));
        integrationOf("220322").get("/v1/changes?region=220323").then().statusCode(404);
        integration().get("/v1/changes?region=999999").then().statusCode(404);
        integration()
                .get("/v1/changes?resource=teachers")
                .then()
                .statusCode(400)
                .body("title", containsString("assignments"));
    }

    @Test
    void clientsAreShownToThoseWhoMayListThem() {
        // Given
        log.append(List.of(Drafts.draft("gateway", "client", "c1", 1, "/", null)));

        // Then
        integration().get("/v1/changes").then().body("items", hasSize(0));
        as(TestTokens.of("root").role("admin")).get("/v1/changes").then().body("items.resource", contains("clients"));
    }

    @Test
    void sessionsRefusalsAndJobsAreInTheLogAndNotInTheFeed() {
        // Given
        log.append(List.of(
                Drafts.draft("gateway", "session", "ses_1", 1, "/", null),
                Drafts.draft("gateway", "refusal", "rfs_1", 1, "/", null),
                Drafts.draft("registry", "job", "reg_1", 1, "/", null),
                Drafts.draft("registry", "school", "S1", 1, "/", null)));

        // Then
        as(TestTokens.of("root").role("admin")).get("/v1/changes").then().body("items.resource", contains("schools"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "after=AAAA",
                "after=__________________8",
                "limit=0",
                "limit=1001",
                "limit=-1",
                "wait=31",
                "wait=x"
            })
    void questionThatMakesNoSenseIsRefused(String query) {
        integration().get("/v1/changes?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void cursorOfALogThatIsNoMoreIsGoneAndSaysHowToGoOn() {
        // Given cursors of a log that was then begun anew
        log.append(Drafts.schools(3));
        String middle = changes(integration(), null).getString("items[1].cursor");
        String end = changes(integration(), null).getString("next");
        log.begin();
        log.append(Drafts.schools(2));

        // Then
        for (String cursor : List.of(middle, end)) {
            integration()
                    .header("Accept-Language", "en")
                    .queryParam("after", cursor)
                    .get("/v1/changes")
                    .then()
                    .statusCode(410)
                    .body("title", containsString("after=latest"));
        }
    }

    @Test
    void waitsForAChangeAndAnswersWhenItComes() throws Exception {
        // Given a reader at the end of the feed
        log.append(Drafts.schools(1));
        String end = changes(integration(), "latest").getString("next");
        long started = System.nanoTime();
        CompletableFuture<JsonPath> answer =
                CompletableFuture.supplyAsync(() -> changes(integration().queryParam("wait", 20), end));
        Thread.sleep(700);

        // When another county's change comes, and then its own
        log.append(List.of(Drafts.school("2200000009", 1, Drafts.LISHU)));

        // Then
        assertThat(answer.get(10, TimeUnit.SECONDS).getList("items.key")).isEqualTo(List.of("2200000009"));
        assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(8));
    }

    @Test
    void keepsWaitingThroughChangesOfOthersAndMovesItsCursorPastThem() {
        // Given
        log.append(Drafts.schools(1));
        String end = changes(integrationOf("220323"), "latest").getString("next");
        CompletableFuture<JsonPath> answer = CompletableFuture.supplyAsync(
                () -> changes(integrationOf("220323").queryParam("wait", 3), end));

        // When
        log.append(Drafts.schools(2));

        // Then
        JsonPath page = answer.join();
        assertThat(page.getList("items")).isEmpty();
        assertThat(page.getString("next")).isNotEqualTo(end);
    }

    /** Writers commit late and out of turn; a reader that only follows must end with each school's newest version, having met them in order. */
    @Test
    void readerThatOnlyFollowsMissesNothingWhileManyWrite() throws Exception {
        // Given
        int writers = 6;
        int versions = 60;
        Map<String, Long> written = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(writers);

        // When
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String code = "220000000" + writer;
            done.add(threads.submit(() -> {
                for (int version = 1; version <= versions; version++) {
                    List<Draft> drafts = List.of(Drafts.school(code, version, Drafts.LISHU));
                    QuarkusTransaction.requiringNew().run(() -> {
                        log.submitWithin(drafts);
                        pause(ThreadLocalRandom.current().nextInt(15));
                    });
                    written.put(code, (long) version);
                }
            }));
        }
        Map<String, Long> seen = new HashMap<>();
        int met = 0;
        String cursor = null;
        boolean finished = false;
        while (!finished || met < writers * versions) {
            finished = done.stream().allMatch(Future::isDone);
            JsonPath page = changes(integration().queryParam("limit", 7).queryParam("wait", finished ? 5 : 0), cursor);
            if (finished && page.getList("items").isEmpty()) {
                break;
            }
            for (Map<String, Object> change : page.<Map<String, Object>>getList("items")) {
                long version = ((Number) change.get("version")).longValue();
                assertThat(version).isEqualTo(seen.getOrDefault(change.get("key"), 0L) + 1);
                seen.put((String) change.get("key"), version);
                met++;
            }
            cursor = page.getString("next");
        }
        for (Future<?> writer : done) {
            writer.get();
        }
        threads.shutdown();

        // Then
        assertThat(met).isEqualTo(writers * versions);
        assertThat(seen).isEqualTo(written);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
