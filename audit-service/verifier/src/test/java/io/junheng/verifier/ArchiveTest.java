package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries 4 to 7 of a log of eleven, moved to files when it had ten, and what an attacker may do to them. */
class ArchiveTest {

    private static final TestLog LOG = log();

    @TempDir
    Path directory;

    private static TestLog log() {
        TestLog log = TestLog.of(6);
        log.addSealed("key_1");
        for (int i = 7; i < 11; i++) {
            log.add(i, "学校 " + i);
        }
        return log;
    }

    @Test
    void everyStretchOfEverySizeIsTiedToItsLog() throws IOException {
        TestLog log = TestLog.of(11);
        for (int size = 1; size <= 11; size++) {
            for (int from = 0; from <= size; from++) {
                for (int to = from; to <= size; to++) {
                    // Given
                    List<String> lines = new ArrayList<>(List.of(log.stretchLine(from, to, size)));
                    for (int i = from; i < to; i++) {
                        lines.add(log.entryLine(i));
                    }
                    String export = String.join("\n", lines) + "\n";

                    // When
                    Verdict verdict = LogVerifier.of(log.key(), log.checkpoint(size))
                            .verify(() -> new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)));

                    // Then
                    assertThat(verdict.finding())
                            .as("%d to %d of %d", from, to, size)
                            .isEqualTo(Finding.INTACT_STRETCH);
                }
            }
        }
    }

    @Test
    void archiveIsCheckedByItself() throws IOException {
        assertThat(archive(lines()).verify())
                .isEqualTo(new Verdict(Finding.INTACT_STRETCH_SEALED, 4, 7, LOG.origin, "1"));
    }

    @Test
    void archiveIsCheckedAgainstALaterCheckpoint() throws IOException {
        // Given
        Archive archive = archive(lines());

        // When
        Verdict grown = archive.verify(LOG.checkpoint(11), consistency(10, 11));
        Verdict otherLog = archive.verify(LOG.forkedAt(3, 11).checkpoint(11), consistency(10, 11));
        Verdict setBack = archive.verify(LOG.checkpoint(9), List.of());

        // Then
        assertThat(grown.finding()).isEqualTo(Finding.INTACT_STRETCH_SEALED);
        assertThat(otherLog.finding()).isEqualTo(Finding.FORKED);
        assertThat(setBack.finding()).isEqualTo(Finding.ROLLED_BACK);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("edit a field", lines -> edited(lines, 1, "\"li\"", "\"wang\""), Finding.CHANGED_ENTRY, 4),
                attack("edit the data", lines -> edited(lines, 2, "学校", "学堂"), Finding.CHANGED_DATA, 5),
                attack("delete one", lines -> without(lines, 2), Finding.MISSING, 5),
                attack("delete the last", lines -> without(lines, 5), Finding.TRUNCATED, 7),
                attack("swap two", ArchiveTest::swapped, Finding.REORDERED, 4),
                attack("append one", lines -> with(lines, LOG.entryLine(8)), Finding.UNSIGNED, 8),
                attack("replace one", ArchiveTest::replaced, Finding.CHANGED_STRETCH, 4),
                attack("hide data nobody sealed", ArchiveTest::hidden, Finding.UNEXPLAINED_ERASURE, 4),
                attack("tie it elsewhere", ArchiveTest::tied, Finding.CHANGED_STRETCH, 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void attackOnTheEntriesIsFoundWhenTheManifestIsTheAttackersToo(
            String name, UnaryOperator<List<String>> attack, Finding finding, long entry) throws IOException {
        // When
        Verdict verdict = archive(attack.apply(lines())).verify();

        // Then
        assertThat(verdict.finding()).isEqualTo(finding);
        assertThat(verdict.first()).isEqualTo(entry);
    }

    @Test
    void changedFileIsNamed() throws IOException {
        // Given
        Archive archive = archive(lines());

        // When
        Files.writeString(directory.resolve("tiles.bin"), "other tiles");

        // Then
        assertThat(archive.verify()).isEqualTo(new Verdict(Finding.FILE_CHANGED, 0, 0, LOG.origin, "tiles.bin"));
    }

    @Test
    void manifestThatTheLogDidNotSignIsNotBelieved() throws IOException {
        // Given
        Archive archive = archive(lines());

        // When
        Path manifest = directory.resolve("manifest.txt");
        Files.writeString(manifest, Files.readString(manifest).replace("first 4", "first 5"));

        // Then
        assertThat(archive.verify()).isEqualTo(new Verdict(Finding.FILE_CHANGED, 0, 0, LOG.origin, "manifest.txt"));
    }

    @Test
    void commandTakesTheDirectory() throws IOException {
        // Given
        archive(lines());
        String later =
                Files.writeString(directory.resolve("later.txt"), LOG.note(11)).toString();
        String hashes = consistency(10, 11).stream()
                .map(hash -> "\"" + TestLog.base64(hash) + "\"")
                .collect(Collectors.joining(","));
        String proof = Files.writeString(directory.resolve("proof.json"), "{\"hashes\":[" + hashes + "]}")
                .toString();

        // When
        int alone = run(directory.toString(), "--key", LOG.keyText());
        int grown = run(directory.toString(), "--key", LOG.keyText(), "--checkpoint", later, "--proof", proof);
        int half = run(directory.toString(), "--key", LOG.keyText(), "--checkpoint", later);

        // Then
        assertThat(List.of(alone, grown, half)).containsExactly(Main.INTACT, Main.INTACT, Main.BAD_COMMAND);
    }

    private static int run(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(arguments, nowhere, nowhere);
    }

    /** What ties them, then entries 4 to 7 with the checkpoint of size 6 among them; the data of entry 6 are sealed. */
    private static List<String> lines() {
        return new ArrayList<>(List.of(
                LOG.stretchLine(4, 8, 10),
                LOG.entryLine(4),
                LOG.entryLine(5),
                TestLog.checkpointLine(LOG.note(6)),
                LOG.entryLine(6).replace("\"data\":" + LOG.data.get(6), "\"sealed\":\"c2VhbGVk\""),
                LOG.entryLine(7)));
    }

    /** An archive of these entries by whoever has the log's key. */
    private Archive archive(List<String> lines) throws IOException {
        Files.write(directory.resolve("entries.ndjson"), lines);
        Files.writeString(directory.resolve("tiles.bin"), "tiles");
        Files.writeString(directory.resolve("checkpoint.txt"), LOG.note(10));
        StringBuilder text =
                new StringBuilder("junheng-archive/v1\nlog " + LOG.origin + "\nfirst 4\nbeyond 8\nsize 10\n");
        for (String name : List.of("entries.ndjson", "tiles.bin", "checkpoint.txt")) {
            byte[] sha256 = TestLog.sha256(Files.readAllBytes(directory.resolve(name)));
            text.append("file ")
                    .append(name)
                    .append(' ')
                    .append(TestLog.base64(sha256))
                    .append('\n');
        }
        Files.writeString(directory.resolve("manifest.txt"), LOG.sign(text.toString()));
        return Archive.of(directory, LOG.key());
    }

    private static List<byte[]> consistency(int from, int to) {
        List<byte[]> leaves =
                LOG.entries.subList(0, to).stream().map(TestLog::leafHash).toList();
        return TestLog.consistency(from, leaves, true);
    }

    private static Arguments attack(String name, UnaryOperator<List<String>> attack, Finding finding, long entry) {
        return Arguments.of(name, attack, finding, entry);
    }

    private static List<String> edited(List<String> lines, int line, String from, String to) {
        lines.set(line, lines.get(line).replace(from, to));
        return lines;
    }

    private static List<String> without(List<String> lines, int line) {
        lines.remove(line);
        return lines;
    }

    private static List<String> with(List<String> lines, String line) {
        lines.add(line);
        return lines;
    }

    private static List<String> swapped(List<String> lines) {
        lines.add(2, lines.remove(1));
        return lines;
    }

    private static List<String> replaced(List<String> lines) {
        String entry = LOG.entries.get(4).replace("\"li\"", "\"wang\"");
        lines.set(1, TestLog.entryLine(entry, LOG.data.get(4), TestLog.leafHash(entry)));
        return lines;
    }

    private static List<String> hidden(List<String> lines) {
        lines.set(1, lines.get(1).replace("\"data\":" + LOG.data.get(4), "\"sealed\":\"c2VhbGVk\""));
        return lines;
    }

    private static List<String> tied(List<String> lines) {
        lines.set(0, LOG.forkedAt(2, 11).stretchLine(4, 8, 10));
        return lines;
    }
}
