package io.junheng.audit.publication;

import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpServer;
import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.Cosignatures;
import io.junheng.audit.log.Draft;
import io.junheng.audit.log.LogProofs;
import io.junheng.audit.log.Publications;
import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Consistency;
import io.junheng.audit.tree.LogKey;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.VerifierKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves the database: the head beside it, files, cosignatures. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PublicationTest {

    @Inject
    AuditLog log;

    @Inject
    Publisher publisher;

    @Inject
    DirectoryTarget directory;

    @Inject
    AuditConfig config;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Cosignatures cosignatures;

    @Inject
    LogProofs proofs;

    @Inject
    Publications publications;

    @Inject
    io.junheng.kit.sql.Database database;

    @BeforeEach
    void begin() {
        log.begin();
    }

    @Test
    void eventIsSequencedThenIntegratedThenPublished() {
        // Given a log that is held up before it signs
        Draft draft = Drafts.school("S1", 1, Drafts.LISHU);
        Database.ofApplication()
                .execute("create or replace function fault() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'not now'; end $$");
        Database.ofApplication()
                .execute("create trigger fault before insert on log_checkpoint execute function fault()");

        // When it waits
        log.submit(List.of(Drafts.school("S0", 1, Drafts.LISHU), draft));

        // Then
        String path = "/v1/audit/events/" + draft.eventId();
        auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("SEQUENCED"))
                .body("ahead", equalTo(1));

        // When it may sign
        Database.ofApplication().execute("drop trigger fault on log_checkpoint");
        log.awaitSize(2);
        log.awaitHeadKept();

        // Then it is published, as the head beside the database covers it
        auditor()
                .get(path)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("index", equalTo(1))
                .body("checkpoint", equalTo(2));
        auditor().get("/v1/audit/entries/1").then().body("state", equalTo("PUBLISHED"));

        auditorOf("220323").get(path).then().statusCode(404);
        auditor().get("/v1/audit/events/nothing").then().statusCode(404);
    }

    @Test
    void checkpointIsAnchoredToAFileOnce() throws IOException {
        // Given
        log.append(Drafts.schools(3));

        // When
        publisher.publishWhatIsDue();
        log.append(Drafts.schools(2));
        publisher.publishWhatIsDue();

        // Then the second is not due before a day has passed
        List<Path> files = files();
        assertThat(files).hasSize(1);
        assertThat(Files.readString(files.get(0))).startsWith("junheng/audit\n3\n");
        assertThat(files.get(0)).isNotEmptyFile().has(readOnly());
        auditor()
                .get("/v1/audit/publications")
                .then()
                .statusCode(200)
                .body("items.target", contains("directory"))
                .body("items.size", contains(3))
                .body("items[0].receipt", equalTo(files.get(0).toAbsolutePath().toString()));
        String eventId = Database.ofApplication()
                .value("select event_id::text from audit_entry where idx = 2")
                .toString();
        auditor().get("/v1/audit/events/" + eventId).then().body("publications.target", hasItem("directory"));
    }

    @Test
    void checkpointIsMailedOnceADayByWhicheverProcessLooksAndAgainAfterTheServerWasAway() {
        try (Post post = new Post()) {
            // Given two processes, and a server that is away
            Hand hand = new Hand(Instant.parse("2026-11-22T08:00:00Z"));
            Publisher one = mailing(post, hand);
            Publisher other = mailing(post, hand);
            log.append(Drafts.schools(3));
            one.publishWhatIsDue();

            // When it is there again, but has just been tried
            post.opens();
            one.publishWhatIsDue();
            assertThat(post.mails()).isEmpty();
            hand.moves(Duration.ofSeconds(10));
            one.publishWhatIsDue();
            other.publishWhatIsDue();
            log.append(Drafts.schools(2));
            hand.moves(Duration.ofHours(24).minusSeconds(1));
            other.publishWhatIsDue();
            one.publishWhatIsDue();

            // Then
            assertThat(post.mails()).hasSize(1);
            auditor()
                    .get("/v1/audit/publications")
                    .then()
                    .statusCode(200)
                    .body("items.target", contains("mailbox"))
                    .body("items.size", contains(3))
                    .body("items[0].receipt", startsWith(Post.RECIPIENT + " <checkpoint-3-"));

            // When a day has passed
            hand.moves(Duration.ofSeconds(1));
            other.publishWhatIsDue();
            one.publishWhatIsDue();

            // Then
            assertThat(post.mails())
                    .extracting(
                            mail -> io.junheng.verifier.Checkpoint.read(mail).size())
                    .containsExactly(3L, 5L);
        }
    }

    private Publisher mailing(Post post, Clock clock) {
        return new Publisher(
                List.of(new MailboxTarget(post, cosignatures::note, clock)),
                config,
                proofs,
                cosignatures,
                checkpoints,
                publications,
                database,
                clock,
                new SimpleMeterRegistry());
    }

    /** A clock that somebody moves. */
    private static final class Hand extends Clock {

        private Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        void moves(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    private static Condition<Path> readOnly() {
        return new Condition<>(
                path -> {
                    try {
                        return Files.getPosixFilePermissions(path).stream()
                                .noneMatch(permission -> permission.name().endsWith("WRITE"));
                    } catch (IOException e) {
                        return false;
                    }
                },
                "read-only");
    }

    @Test
    void fileThatHoldsAnotherCheckpointOfTheSameSizeIsAFork() throws IOException {
        // Given
        log.append(Drafts.schools(3));
        directory.publish(checkpoints.newest());

        // When the log is begun anew with other entries
        log.tamper("truncate audit_entry, log_tile", "delete from log_checkpoint where size > 0");
        log.forgetKeptHead();
        log.append(Drafts.schools(3));

        // Then
        assertThatThrownBy(() -> directory.publish(checkpoints.newest())).hasMessageContaining("forked");
    }

    @Test
    void witnessSeesOnlyThatTheLogGrewAndItsCosignatureIsShown() throws IOException {
        // Given
        LogKey key = LogKey.generate("witness.example");
        try (OneWitness witness = new OneWitness(key)) {
            WitnessTarget target =
                    new WitnessTarget("one", witness.config(), proofs, cosignatures, HttpClient.newHttpClient());

            // When
            log.append(Drafts.schools(3));
            target.publish(checkpoints.newest());
            log.append(Drafts.schools(300));
            target.publish(checkpoints.newest());
            log.append(Drafts.schools(1));

            // Then
            String witnessed = auditor()
                    .queryParam("witnessed", true)
                    .get("/v1/audit/checkpoint")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(witnessed).startsWith("junheng/audit\n303\n");
            assertThat(LogVerifier.of(log.key(), io.junheng.verifier.Checkpoint.parse(witnessed))
                            .witnessedBy(
                                    List.of(VerifierKey.parse(key.cosigning().text())))
                            .verifyHeads()
                            .intact())
                    .isTrue();
        }
    }

    @Test
    void witnessThatHasSeenMoreThanTheLogHasTellsThatItWasSetBack() throws IOException {
        LogKey key = LogKey.generate("witness.example");
        try (OneWitness witness = new OneWitness(key)) {
            WitnessTarget target =
                    new WitnessTarget("one", witness.config(), proofs, cosignatures, HttpClient.newHttpClient());
            log.append(Drafts.schools(3));
            target.publish(checkpoints.newest());

            // When
            log.tamper("truncate audit_entry, log_tile, log_cosignature", "delete from log_checkpoint where size > 0");
            log.forgetKeptHead();
            log.append(Drafts.schools(2));

            // Then
            assertThatThrownBy(() -> target.publish(checkpoints.newest())).hasMessageContaining("set back");
        }
    }

    @Test
    void cosignatureThatComesByMailIsTakenFromKnownWitnessesOnly() {
        log.append(Drafts.schools(3));
        String note = auditor().get("/v1/audit/checkpoint").asString();
        String stranger = note
                + LogKey.generate("witness.example")
                        .cosign(Checkpoint.parse(note).text(), Instant.EPOCH);

        auditor()
                .contentType("text/plain;charset=UTF-8")
                .body(stranger)
                .post("/v1/audit/cosignatures")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_KNOWN_WITNESS"));
        auditor()
                .contentType("text/plain;charset=UTF-8")
                .body(stranger.replace("\n3\n", "\n2\n"))
                .post("/v1/audit/cosignatures")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_OUR_CHECKPOINT"));
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(config.anchor().directory())) {
            return list.toList();
        }
    }

    /** A witness for one log, in a few lines: remembers the size and root it saw last. */
    private static final class OneWitness implements AutoCloseable {

        private final LogKey key;
        private final HttpServer server;
        private Checkpoint seen = new Checkpoint("", 0, new byte[0]);

        OneWitness(LogKey key) throws IOException {
            this.key = key;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/add-checkpoint", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String answer = answer(body);
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.matches("[0-9]+\n") ? 409 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        private String answer(String body) {
            int blank = body.indexOf("\n\n");
            List<String> lines = Arrays.asList(body.substring(0, blank).split("\n"));
            Checkpoint next = Checkpoint.parse(body.substring(blank + 2));
            List<byte[]> proof =
                    lines.stream().skip(1).map(Base64.getDecoder()::decode).toList();
            boolean grown = lines.get(0).equals("old " + seen.size())
                    && next.size() >= seen.size()
                    && Consistency.holds(seen.size(), seen.root(), next.size(), next.root(), proof);
            if (!grown) {
                return seen.size() + "\n";
            }
            seen = next;
            return key.cosign(next.text(), Instant.EPOCH);
        }

        AuditConfig.Witness config() {
            return new AuditConfig.Witness() {
                @Override
                public String url() {
                    return "http://127.0.0.1:" + server.getAddress().getPort();
                }

                @Override
                public String key() {
                    return key.cosigning().text();
                }

                @Override
                public Optional<String> apiKey() {
                    return Optional.of("secret");
                }

                @Override
                public Duration every() {
                    return Duration.ofMinutes(1);
                }
            };
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
