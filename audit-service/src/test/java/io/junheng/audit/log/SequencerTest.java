package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.verifier.Finding;
import io.junheng.verifier.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever is killed when: no gap, no fork, no duplicate, and a signature over everything that can be read. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SequencerTest {

    @Inject
    AuditLog log;

    @Inject
    Sequencer sequencer;

    @ConfigProperty(name = "junheng.audit.head-file")
    Path headFile;

    private final Database database = Database.ofApplication();

    @BeforeEach
    void begin() {
        database.execute("drop trigger if exists fault on log_checkpoint");
        log.begin();
    }

    @Test
    void entryIsWhatTheLayoutSays() throws Exception {
        // Given
        Draft draft = Drafts.school("2200000001", 1, Drafts.LISHU);

        // When
        log.append(List.of(draft));

        // Then
        String leaf = (String) database.value("select leaf from audit_entry where idx = 0");
        String recordedAt = new ObjectMapper().readTree(leaf).get("recordedAt").textValue();
        assertThat(leaf)
                .isEqualTo(
                        "{\"actor\":\"li\",\"actorScope\":\"220322\",\"aggregate\":\"school\",\"aggregateId\":\"2200000001\","
                                + "\"authority\":\"教督〔2017〕6号\",\"client\":\"client-1\","
                                + "\"dataHash\":\"" + Base64.getEncoder().encodeToString(draft.dataHash()) + "\","
                                + "\"eventId\":\"" + draft.eventId()
                                + "\",\"index\":0,\"layout\":1,\"operation\":\"CREATE\","
                                + "\"recordedAt\":\"" + recordedAt + "\",\"regionPath\":\"/220000/220300/220322/\","
                                + "\"requestId\":\"req-1\",\"roles\":[\"admin\",\"school\"],\"service\":\"registry\","
                                + "\"time\":\"2026-01-02T03:04:05.678Z\","
                                + "\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\","
                                + "\"type\":\"io.junheng.registry.Changed.v1\",\"version\":1}");
    }

    @Test
    void everySizeUpToSeveralTilesVerifies() {
        // Given batches that end before, at and after the edges of tiles
        List<Draft> drafts = Drafts.schools(1100);
        int taken = 0;

        for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 700, 1024, 1100)) {
            // When
            log.append(drafts.subList(taken, size));
            taken = size;

            // Then
            Verdict verdict = log.verify(log.checkpoint());
            assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT, size, size, verdict.origin()));
        }
        assertThat(database.number("select count(*) from log_tile")).isEqualTo(4);
    }

    @Test
    void batchThatBreaksOffLeavesNothingBehindAndIsTakenWholeLater() {
        // Given a log that cannot sign, because its last step fails
        log.append(Drafts.schools(3));
        faultBeforeSigning("raise exception 'disk full' using errcode = 'disk_full'");

        // When
        List<Draft> drafts = Drafts.schools(300);
        log.submit(drafts);

        // Then nothing of the batch can be seen, and the events wait
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(database.number("select count(*) from audit_entry")).isEqualTo(3);
            assertThat(database.number("select count(*) from audit_intake")).isEqualTo(300);
            assertThat(database.number("select count(*) from log_tile")).isZero();
        });
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);

        // When it can sign again
        database.execute("drop trigger fault on log_checkpoint");

        // Then
        log.awaitSize(303);
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
        assertThat(database.number("select count(*) from audit_intake")).isZero();
    }

    @Test
    void appendingWhoseConnectionIsKilledInTheMiddleLeavesNothingAndIsTakenWhenItComesAgain() throws Exception {
        // Given events that are held up after their entries were written and before they were signed for
        faultBeforeSigning("perform pg_sleep(30)");
        List<Draft> drafts = Drafts.schools(300);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> first = thread.submit(() -> log.submit(drafts));
        await().atMost(Duration.ofSeconds(10)).until(() -> !sleeping().isEmpty());

        // When
        sleeping().forEach(pid -> database.value("select pg_terminate_backend(" + pid + ")"));

        // Then whoever delivered them knows, and nothing is left
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class);
        thread.shutdown();
        assertThat(database.number("select (select count(*) from audit_entry) + (select count(*) from audit_intake)"))
                .isZero();

        // When they come again
        dropFault();
        log.append(drafts);

        // Then
        assertThat(log.size()).isEqualTo(300);
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
    }

    @Test
    void sequencerWhoseConnectionIsKilledInTheMiddleOfABatchTakesItAgain() {
        // Given events in the queue, and a sequencer that is held up after it has written its entries and before it has
        // signed
        faultBeforeSigning("raise exception 'disk full' using errcode = 'disk_full'");
        log.submit(Drafts.schools(300));
        fault("perform pg_sleep(30)");
        await().atMost(Duration.ofSeconds(10)).until(() -> !sleeping().isEmpty());

        // When
        sleeping().forEach(pid -> database.value("select pg_terminate_backend(" + pid + ")"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(this::dropFault);

        // Then
        log.awaitSize(300);
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
        assertThat(database.number("select count(*) from audit_intake")).isZero();
    }

    @Test
    void headThatAKillLeftUnkeptIsKeptLaterAndTheLogGoesOn() throws Exception {
        // Given a log whose last checkpoint was committed, but not kept when the process was killed
        log.append(Drafts.schools(2));
        log.awaitHeadKept();
        String earlier = Files.readString(headFile);
        log.append(Drafts.schools(3));
        log.awaitHeadKept();

        // When
        Files.writeString(headFile, earlier);

        // Then
        log.awaitHeadKept();
        log.append(Drafts.schools(1));
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
        assertThat(log.size()).isEqualTo(6);
    }

    @Test
    void eventsBehindOthersThatWaitDoNotOvertakeThem() {
        // Given events that could not be signed for
        faultBeforeSigning("raise exception 'disk full' using errcode = 'disk_full'");
        log.submit(List.of(Drafts.school("2200000001", 1, Drafts.LISHU)));

        // When others come while they wait, and it can be signed again
        log.submit(List.of(Drafts.school("2200000001", 2, Drafts.LISHU)));
        dropFault();
        log.submit(List.of(Drafts.school("2200000001", 3, Drafts.LISHU)));

        // Then
        log.awaitSize(3);
        assertThat(database.rows("select version from audit_entry order by idx"))
                .extracting(row -> row.get("version"))
                .containsExactly(1L, 2L, 3L);
    }

    private void faultBeforeSigning(String statement) {
        fault(statement);
        database.execute("create trigger fault before insert on log_checkpoint for each row execute function fault()");
    }

    private void fault(String statement) {
        database.execute("create or replace function fault() returns trigger language plpgsql as $$ begin " + statement
                + "; return new; end $$");
    }

    private void dropFault() {
        database.execute("set lock_timeout = '100ms'; drop trigger if exists fault on log_checkpoint");
    }

    private List<Object> sleeping() {
        return database
                .rows("select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")
                .stream()
                .map(row -> row.get("pid"))
                .toList();
    }

    @Test
    void sequencersAtTheSameTimeMakeOneLog() throws Exception {
        // Given
        List<Draft> drafts = Drafts.schools(2000);
        ExecutorService threads = Executors.newFixedThreadPool(6);

        // When two writers append in small transactions while four more sequencers integrate
        List<Callable<Void>> work = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<Draft> own = drafts.subList(half * 1000, half * 1000 + 1000);
            work.add(() -> {
                for (int i = 0; i < own.size(); i += 20) {
                    log.submit(own.subList(i, i + 20));
                }
                return null;
            });
        }
        IntStream.range(0, 4)
                .forEach(n -> work.add(() -> {
                    while (log.size() < 2000) {
                        sequencer.integrate();
                    }
                    return null;
                }));
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        // Then
        log.awaitSize(2000);
        Verdict verdict = log.verify(log.checkpoint());
        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT, 2000, 2000, verdict.origin()));
        assertThat(database.number("select count(distinct event_id) from audit_entry"))
                .isEqualTo(2000);
    }

    @Test
    void eventThatComesAgainIsNotAddedAgain() {
        // Given
        List<Draft> drafts = Drafts.schools(5);
        log.append(drafts);

        // When
        log.submit(drafts);
        log.submit(List.of(drafts.get(2), drafts.get(2)));
        log.append(List.of(Drafts.school("2200099999", 1, Drafts.LISHU)));

        // Then
        assertThat(log.size()).isEqualTo(6);
        await().until(() -> database.number("select count(*) from audit_intake") == 0);
        assertThat(database.number("select count(*) from audit_entry")).isEqualTo(6);
    }

    @Test
    void ofABatchOnlyWhatIsNewIsAddedWhateverRangeTheRestIsIn() {
        // Given a log whose first entries are in the range before the newest
        List<Draft> drafts = Drafts.schools(620);
        log.append(drafts.subList(0, 10));
        log.append(drafts.subList(10, 600));

        // When events of the earlier range, of the newest one, and one of this batch come again among new ones
        List<Draft> again = new ArrayList<>(drafts.subList(0, 5));
        again.addAll(drafts.subList(590, 610));
        again.addAll(drafts.subList(605, 620));
        log.submit(again);

        // Then
        assertThat(log.size()).isEqualTo(620);
        assertThat(database.number("select count(distinct event_id) from audit_entry"))
                .isEqualTo(620);
        assertThat(database.number("select count(*) from audit_intake")).isZero();
        assertThat(database.number("select count(*) from log_range")).isEqualTo(2);
    }

    @Test
    void aRangeKnowsTheLatestEventBeforeItEvenOfABatchThatBeginsIt() {
        // Given
        log.append(Drafts.schools(500));

        // When
        log.append(Drafts.schools(20));

        // Then
        assertThat(
                        database.value(
                                "select max(event_time) = (select earlier_until from log_range where first = 512)"
                                        + " and max(event_time) = (select latest_event from log_checkpoint where size = 520) from audit_entry"))
                .isEqualTo(true);
    }

    @Test
    void timeOfTheLogDoesNotRunBackwards() {
        // Given a checkpoint signed by a clock that was an hour ahead
        log.append(Drafts.schools(1));
        log.tamper("update log_checkpoint set signed_at = now() + interval '1 hour' where size = 1");

        // When
        log.append(Drafts.schools(1));

        // Then
        assertThat(database.value("select recorded_at >= now() + interval '59 minutes' from audit_entry where idx = 1"))
                .isEqualTo(true);
    }
}
