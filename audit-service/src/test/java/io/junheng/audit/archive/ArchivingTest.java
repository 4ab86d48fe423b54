package io.junheng.audit.archive;

import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.check.WholeSelfCheck;
import io.junheng.audit.log.DamagedLog;
import io.junheng.audit.log.Draft;
import io.junheng.audit.log.Ranges.Range;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.verifier.Archive;
import io.junheng.verifier.Checkpoint;
import io.junheng.verifier.Finding;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.MerkleProofs;
import io.junheng.verifier.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log of 600 entries in ranges of 512, of which the first 512 are two years old. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ArchivingTest {

    private static final Range OLD = new Range(0, 512);
    private static final String AGE =
            "update audit_entry set recorded_at = recorded_at - interval '2 years' where idx < 512";

    private final Database database = Database.ofApplication();

    @Inject
    Archiving archiving;

    @Inject
    AuditLog log;

    @Inject
    WholeSelfCheck selfCheck;

    private List<Draft> drafts;

    @BeforeEach
    void twoYears() {
        log.begin();
        drafts = new ArrayList<>(Drafts.schools(599));
        drafts.add(100, Drafts.about("pupil-7", Drafts.school("2200077777", 1, Drafts.LISHU)));
        log.append(drafts.subList(0, 300));
        log.append(drafts.subList(300, 600));
    }

    @Test
    void oldRangeIsMovedAndStillProvenAndTheRestGoesOn() throws IOException {
        // Given
        log.tamper(AGE);
        Checkpoint before = log.checkpoint();

        // When
        assertThat(archiving.moveOldest()).contains(OLD);
        assertThat(archiving.moveOldest()).isEmpty();
        log.append(List.of(Drafts.school("2200099999", 1, Drafts.LISHU)));

        // Then the files say what was signed, by themselves and against a later checkpoint
        Archive archive = Archive.of(archiving.place(OLD), log.key());
        assertThat(archive.verify())
                .isEqualTo(new Verdict(Finding.INTACT_STRETCH_SEALED, 0, 511, before.origin(), "1"));
        assertThat(archive.checkpoint().size()).isEqualTo(600);
        assertThat(archive.verify(log.checkpoint(), consistency(600)).intact()).isTrue();
        assertThat(Files.size(archiving.place(OLD).resolve("tiles.bin"))).isEqualTo(512 * 32);
        assertThat(Files.readString(archiving.place(OLD).resolve("entries.ndjson")))
                .doesNotContain("2200077777\",\"note");

        // and the rest verifies, alone and as grown from what was known
        assertThat(database.number("select count(*) from audit_entry")).isEqualTo(89);
        assertThat(log.verify(log.checkpoint()))
                .isEqualTo(new Verdict(Finding.INTACT_STRETCH, 512, 600, before.origin(), "0"));
        assertThat(log.verify(LogVerifier.of(log.key(), log.checkpoint()).since(before), auditor())
                        .finding())
                .isEqualTo(Finding.INTACT_STRETCH);
        assertThat(selfCheck.finding()).isNull();
    }

    @Test
    void readersAreToldWhereMovedEntriesLie() {
        // Given
        log.tamper(AGE);
        Checkpoint before = log.checkpoint();
        log.publishOwnEvents(true);
        archiving.moveOldest();
        String directory = archiving.place(OLD).toString();

        // Then
        auditor().get("/v1/audit/entries?filter=actor:eq:li").then().header("Junheng-Archived-Entries", "0-511");
        auditor().get("/v1/audit/timelines/schools/2200000001").then().header("Junheng-Archived-Entries", "0-511");
        auditor().get("/v1/audit/archives").then().body("items[0].directory", equalTo(directory));
        auditor().get("/v1/audit/entries/5").then().statusCode(410).body(containsString(directory));
        auditorOf("220322").get("/v1/audit/entries/5").then().statusCode(404);
        auditorOf("220322").get("/v1/audit/archives").then().statusCode(404);
        auditor().get("/v1/audit/events/" + drafts.get(5).eventId()).then().body("index", equalTo(5));
        String feed = auditor().get("/v1/changes?limit=1").jsonPath().getString("items[0].key");
        assertThat(feed).isEqualTo(drafts.get(512).aggregateId());
        JsonPath proof =
                auditor().get("/v1/audit/proofs/inclusion?leafIndex=5&size=600").jsonPath();
        assertThat(MerkleProofs.includes(
                        Base64.getDecoder().decode(proof.getString("leafHash")), 5, 600, hashes(proof), before.root()))
                .isTrue();
        log.awaitSize(601);
        assertThat(database.value("select type from audit_entry where idx = 600"))
                .isEqualTo("io.junheng.audit.LogRangeArchived.v1");
    }

    @Test
    void eventWhoseEntryLiesInAFileIsNotTakenAgain() {
        // Given
        log.tamper(AGE);
        archiving.moveOldest();

        // When
        log.submit(List.of(drafts.get(7), Drafts.school("2200099998", 1, Drafts.LISHU)));

        // Then
        log.awaitSize(601);
        assertThat(database.value("select aggregate_id from audit_entry where idx = 600"))
                .isEqualTo("2200099998");
    }

    @Test
    void whatAKillLeftIsWrittenAnew() throws IOException {
        // Given files that were half written, and others that came to their place just before the kill
        Path draft = archiving.place(OLD).resolveSibling(".000000000000-000000000512.killed.new");
        Files.createDirectories(draft);
        Files.writeString(draft.resolve("entries.ndjson"), "{\"ent");
        Files.createDirectories(archiving.place(OLD));
        Files.writeString(archiving.place(OLD).resolve("entries.ndjson"), "{\"ent");
        assertThat(database.number("select count(*) from audit_entry")).isEqualTo(600);

        // When
        log.tamper(AGE);
        archiving.moveOldest();

        // Then
        assertThat(Archive.of(archiving.place(OLD), log.key()).verify().intact())
                .isTrue();
        try (Stream<Path> files = Files.list(archiving.place(OLD).getParent())) {
            assertThat(files).containsExactly(archiving.place(OLD));
        }
    }

    @Test
    void neitherAYoungRangeNorADamagedOneIsMoved() throws IOException {
        assertThat(archiving.moveOldest()).isEmpty();

        log.tamper(AGE, "update audit_entry set data = replace(data, '1', '2') where idx = 44");
        assertThatThrownBy(archiving::moveOldest).isInstanceOf(DamagedLog.class).hasMessageContaining("44");

        assertThat(database.number("select count(*) from audit_entry")).isEqualTo(600);
        try (Stream<Path> files = Files.list(archiving.place(OLD).getParent())) {
            assertThat(files.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void selfCheckFindsWhatWasChangedInAFileOrIsMissing() throws IOException {
        // Given
        log.tamper(AGE);
        archiving.moveOldest();
        Path entries = archiving.place(OLD).resolve("entries.ndjson");
        String genuine = Files.readString(entries);
        String entry = genuine.lines()
                .filter(line -> line.contains("\"index\":44,"))
                .findFirst()
                .orElseThrow();

        // Then each change is found, and named as closely as can be
        assertThat(found(entries, genuine.replace(entry, entry.replace("\"actor\":\"li\"", "\"actor\":\"wang\""))))
                .contains("Entry 44 was changed");
        assertThat(found(entries, genuine.replace(entry, entry.replace("\"salt\":\"AAAA\"", "\"salt\":\"AAAB\""))))
                .contains("Entry 44 was changed: its data");
        assertThat(found(entries, genuine.replace(entry + "\n", ""))).contains("Entry 44 is missing");
        assertThat(found(entries, genuine.replace(entry, "{\"ent")))
                .contains("entries.ndjson", "is not what was written");
        assertThat(found(entries, genuine + entry + "\n")).contains("entries.ndjson", "is not what was written");
        assertThat(found(archiving.place(OLD).resolve("tiles.bin"), ""))
                .contains("tiles.bin", "is not what was written");
        Files.delete(entries);
        assertThat(selfCheck.finding()).contains("entries.ndjson", "missing from its archive");

        // and a directory that cannot be seen from here is told, not alarmed about
        Path elsewhere = entries.getParent().getParent().resolveSibling("unmounted");
        Files.move(entries.getParent().getParent(), elsewhere);
        assertThat(selfCheck.finding()).isNull();
        auditor().get("/v1/audit/self-check").then().body("outOfReach", equalTo(512));

        // and what was brought back is in order
        Files.move(elsewhere, entries.getParent().getParent());
        Files.writeString(entries, genuine);
        assertThat(selfCheck.finding()).isNull();
        auditor()
                .get("/v1/audit/self-check")
                .then()
                .body("outOfReach", equalTo(0))
                .body("position", equalTo(600));
    }

    /** What the self-check finds while a file says this; afterwards it says again what it said. */
    private String found(Path file, String text) throws IOException {
        byte[] genuine = Files.readAllBytes(file);
        Files.writeString(file, text);
        try {
            return selfCheck.finding();
        } finally {
            Files.write(file, genuine);
        }
    }

    private static List<byte[]> consistency(long from) {
        return hashes(auditor().get("/v1/audit/proofs/consistency?from=" + from).jsonPath());
    }

    private static List<byte[]> hashes(JsonPath proof) {
        return proof.getList("hashes", String.class).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
    }
}
