package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A log of ten entries, signed after every third, and what an attacker may do to its export. */
class LogVerifierTest {

    private static final TestLog LOG = TestLog.of(10);

    @TempDir
    Path directory;

    @Test
    void untouchedLogIsIntact() throws IOException {
        assertThat(verify(LOG.exportWithHeadsEvery(3)).finding()).isEqualTo(Finding.INTACT);
    }

    @Test
    void everySizeOfLogIsIntact() throws IOException {
        for (int size = 0; size <= 33; size++) {
            // Given
            TestLog log = TestLog.of(size);

            // When
            Verdict verdict = LogVerifier.of(log.key(), log.checkpoint()).verify(write(log.exportWithHeadsEvery(4)));

            // Then
            assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT, size, size, log.origin));
        }
    }

    @Test
    void logThatGrewAfterTheCheckpointIsIntactWhenItsNewHeadIsSigned() throws IOException {
        // When
        Verdict verdict = LogVerifier.of(LOG.key(), LOG.checkpoint(4)).verify(write(LOG.exportWithHeadsEvery(3)));

        // Then
        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT, 10, 4, LOG.origin));
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("edit a field", lines -> edit(lines, 4), Finding.CHANGED_ENTRY, 4, 0),
                attack("edit the first", lines -> edit(lines, 0), Finding.CHANGED_ENTRY, 0, 0),
                attack("edit the newest", lines -> edit(lines, 9), Finding.CHANGED_ENTRY, 9, 0),
                attack("edit two", lines -> edit(edit(lines, 7), 2), Finding.CHANGED_ENTRY, 2, 0),
                attack("edit and delete", lines -> without(edit(lines, 2), entry(7)), Finding.CHANGED_ENTRY, 2, 0),
                attack("edit the data", lines -> editData(lines, 5), Finding.CHANGED_DATA, 5, 0),
                attack("edit with its hash", lines -> editWithHash(lines, 4), Finding.CHANGED_RANGE, 3, 5),
                attack("edit the newest with its hash", lines -> editWithHash(lines, 9), Finding.CHANGED_ENTRY, 9, 0),
                attack("edit only a hash", lines -> editHash(lines, 4), Finding.CHANGED_HASH, 4, 0),
                attack("delete the first", lines -> without(lines, entry(0)), Finding.MISSING, 0, 1),
                attack("delete one", lines -> without(lines, entry(4)), Finding.MISSING, 4, 5),
                attack("delete two", lines -> without(without(lines, entry(4)), entry(4)), Finding.MISSING, 4, 6),
                attack("delete the newest", lines -> without(lines, 12), Finding.TRUNCATED, 9, 9),
                attack("delete a whole tail", lines -> new ArrayList<>(lines.subList(0, 8)), Finding.TRUNCATED, 6, 9),
                attack("delete everything", lines -> new ArrayList<>(), Finding.TRUNCATED, 0, 9),
                attack("swap two", lines -> swap(lines, 4, 5), Finding.REORDERED, 4, 5),
                attack("move one far", lines -> swap(lines, 1, 9), Finding.REORDERED, 1, 9),
                attack("repeat one", lines -> insert(lines, entry(5), lines.get(entry(4))), Finding.INSERTED, 4, 5),
                attack("insert an invented one", lines -> invent(lines, 5), Finding.CHANGED_ENTRY, 5, 0),
                attack("append an invented one", lines -> append(lines), Finding.UNSIGNED, 10, 0),
                attack("replace one by another", lines -> replace(lines, 6), Finding.INSERTED, 2, 6),
                attack("forge an inner checkpoint", lines -> forgeHead(lines), Finding.WRONG_SIGNATURE, 3, 0),
                attack("move a checkpoint", lines -> swapLines(lines, 3, 4), Finding.MISPLACED_CHECKPOINT, 3, 0),
                attack(
                        "move a checkpoint forward",
                        lines -> swapLines(lines, 2, 3),
                        Finding.MISPLACED_CHECKPOINT,
                        3,
                        0),
                attack("cut the file", lines -> cut(lines), Finding.MALFORMED, 14, 0),
                attack("write anything", lines -> insert(lines, 0, "hello"), Finding.MALFORMED, 1, 0),
                attack("nest without end", lines -> insert(lines, 0, "[".repeat(100_000)), Finding.MALFORMED, 1, 0),
                attack(
                        "nest without end inside",
                        lines -> insert(lines, 0, "{\"entry\":" + "[".repeat(100_000)),
                        Finding.MALFORMED,
                        1,
                        0),
                attack("name a member twice", lines -> twice(lines), Finding.MALFORMED, 1, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void namesTheFirstBadThing(
            String name, UnaryOperator<List<String>> attack, Finding expected, long first, long second)
            throws IOException {
        // Given
        List<String> lines = attack.apply(LOG.exportWithHeadsEvery(3));

        // When
        Verdict verdict = verify(lines);

        // Then
        assertThat(verdict).isEqualTo(new Verdict(expected, first, second, LOG.origin));
    }

    @Test
    void wholeLogRewrittenWithAnotherKeyIsNotWhatWasSigned() throws IOException {
        // Given another log of the same name, complete with its own checkpoints
        TestLog forged = TestLog.of(10);
        forged.entries.set(6, forged.entries.get(6).replace("li", "wang"));

        // When
        Verdict verdict = verify(forged.exportWithHeadsEvery(3));

        // Then every entry may be the forged one, as no signature but the checkpoint's is the log's
        assertThat(verdict).isEqualTo(new Verdict(Finding.CHANGED_RANGE, 0, 9, LOG.origin));
    }

    @Test
    void checkpointOfAnotherKeyIsRefused() throws IOException {
        // When
        Verdict verdict =
                LogVerifier.of(TestLog.of(10).key(), LOG.checkpoint()).verify(write(LOG.exportWithHeadsEvery(3)));

        // Then
        assertThat(verdict.finding()).isEqualTo(Finding.WRONG_SIGNATURE);
    }

    @Test
    void logThatStillBeginsAsBeforeIsIntact() throws IOException {
        // When
        Verdict verdict = LogVerifier.of(LOG.key(), LOG.checkpoint())
                .since(LOG.checkpoint(7))
                .verify(write(LOG.exportWithHeadsEvery(3)));

        // Then
        assertThat(verdict.finding()).isEqualTo(Finding.INTACT);
    }

    @Test
    void forkSignedByTheLogItselfIsSeenFromTheCheckpointKept() throws IOException {
        // Given a log that shows another history from entry 5 on, properly signed
        TestLog fork = LOG.forkedAt(5, 12);

        // When
        Verdict verdict = LogVerifier.of(LOG.key(), fork.checkpoint())
                .since(LOG.checkpoint(7))
                .verify(write(fork.exportWithHeadsEvery(3)));

        // Then
        assertThat(verdict).isEqualTo(new Verdict(Finding.FORKED, 7, 0, LOG.origin));
    }

    @Test
    void forkOfTheSameSizeIsSeenWithoutTheExport() throws IOException {
        // When
        Verdict verdict = LogVerifier.of(LOG.key(), LOG.forkedAt(5, 10).checkpoint())
                .since(LOG.checkpoint())
                .verify(directory.resolve("absent"));

        // Then
        assertThat(verdict).isEqualTo(new Verdict(Finding.FORKED, 10, 0, LOG.origin));
    }

    @Test
    void restoredBackupIsSeenFromTheCheckpointKept() throws IOException {
        // When
        Verdict verdict = LogVerifier.of(LOG.key(), LOG.checkpoint(6))
                .since(LOG.checkpoint())
                .verify(directory.resolve("absent"));

        // Then
        assertThat(verdict).isEqualTo(new Verdict(Finding.ROLLED_BACK, 10, 6, LOG.origin));
    }

    @Test
    void excerptIsIntactWhenEveryProofLeadsToTheRoot() throws IOException {
        // When
        Verdict verdict = verify(excerpt());

        // Then
        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT_EXCERPT, 3, 10, LOG.origin));
    }

    static Stream<Arguments> attacksOnAnExcerpt() {
        return Stream.of(
                attack("edit", lines -> change(lines, 2, "\"li\"", "\"wang\""), Finding.CHANGED_ENTRY, 5, 0),
                attack("edit the data", lines -> change(lines, 2, "学校 5", "学校 x"), Finding.CHANGED_DATA, 5, 0),
                attack(
                        "renumber",
                        lines -> change(lines, 2, "\"index\":5", "\"index\":6"),
                        Finding.CHANGED_ENTRY,
                        6,
                        0),
                attack("swap", lines -> swapLines(lines, 1, 2), Finding.REORDERED, 2, 5),
                attack("repeat", lines -> insert(lines, 2, lines.get(1)), Finding.INSERTED, 2, 3),
                attack("take another proof", lines -> otherProof(lines), Finding.WRONG_PROOF, 5, 0),
                attack("leave out a proof", lines -> put(lines, 2, LOG.entryLine(5)), Finding.WRONG_PROOF, 5, 0),
                attack(
                        "another size",
                        lines -> put(lines, 0, TestLog.checkpointLine(LOG.note(9))),
                        Finding.OTHER_SIZE,
                        9,
                        10),
                attack("another fork", lines -> put(lines, 0, fork()), Finding.FORKED, 10, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacksOnAnExcerpt")
    void namesTheFirstBadThingOfAnExcerpt(
            String name, UnaryOperator<List<String>> attack, Finding expected, long first, long second)
            throws IOException {
        // When
        Verdict verdict = verify(attack.apply(excerpt()));

        // Then
        assertThat(verdict).isEqualTo(new Verdict(expected, first, second, LOG.origin));
    }

    @Test
    void excerptCannotShowThatTheLogWasOnlyAppendedTo() throws IOException {
        // When
        Verdict verdict = LogVerifier.of(LOG.key(), LOG.checkpoint())
                .since(LOG.checkpoint(7))
                .verify(write(excerpt()));

        // Then
        assertThat(verdict.finding()).isEqualTo(Finding.EXCERPT_ONLY);
    }

    /** Entries 0 to 2 in clear, 3 and 4 sealed by k1 and k2, 5 the destruction of k1. */
    private static TestLog withErasureOfOneOfTwo() {
        TestLog log = TestLog.of(3);
        log.addSealed("k1");
        log.addSealed("k2");
        log.addErasure("k1");
        return log;
    }

    @Test
    void erasedDataAreNoFaultWhenTheLogRecordsTheErasure() throws IOException {
        // Given
        TestLog log = withErasureOfOneOfTwo();

        // Then
        assertThat(verify(log, without(log, 3))).isEqualTo(new Verdict(Finding.INTACT_WITH_ERASURES, 6, 1, log.origin));
    }

    @ParameterizedTest(name = "entry {0}")
    @ValueSource(ints = {1, 4})
    void dataThatNoRecordedErasureExplainsAreMissed(int entry) throws IOException {
        // Given
        TestLog log = withErasureOfOneOfTwo();

        // Then
        assertThat(verify(log, without(log, entry)))
                .isEqualTo(new Verdict(Finding.UNEXPLAINED_ERASURE, entry, 0, log.origin));
    }

    @Test
    void erasedEntryIsCheckedAsAnyOther() throws IOException {
        // Given
        TestLog log = withErasureOfOneOfTwo();

        // When
        List<String> lines =
                replaced(without(log, 3), log.erasedLine(3), log.erasedLine(3).replace("k1", "k2"));

        // Then
        assertThat(verify(log, lines)).isEqualTo(new Verdict(Finding.CHANGED_ENTRY, 3, 0, log.origin));
    }

    @Test
    void entryThatWasNeverSealedIsNotErasedInAnExcerptEither() throws IOException {
        // When
        List<String> lines = replaced(
                excerpt(),
                excerpt().get(2),
                excerpt().get(2).replaceFirst("\"data\":.*,\"hash\"", "\"erased\":true,\"hash\""));

        // Then
        assertThat(verify(lines)).isEqualTo(new Verdict(Finding.UNEXPLAINED_ERASURE, 5, 0, LOG.origin));
    }

    private static List<String> without(TestLog log, int entry) {
        return replaced(log.exportWithHeadsEvery(2), log.entryLine(entry), log.erasedLine(entry));
    }

    private Verdict verify(TestLog log, List<String> lines) throws IOException {
        return LogVerifier.of(log.key(), log.checkpoint()).verify(write(lines));
    }

    private static List<String> replaced(List<String> lines, String line, String by) {
        return lines.stream().map(each -> each.equals(line) ? by : each).toList();
    }

    @Test
    void everyFindingReadsAsOneSentenceInBothLanguages() {
        for (Finding finding : Finding.values()) {
            // Given
            Verdict verdict = new Verdict(finding, 12345, 67890, LOG.origin, "entries.csv");

            // When
            String english = verdict.sentence(Locale.UK);
            String chinese = verdict.sentence(Locale.CHINA);

            // Then
            assertThat(english).endsWith(".").doesNotContain("{", "\n").containsPattern("12345|67890|entries.csv");
            assertThat(chinese).endsWith("。").doesNotContain("{", "\n").containsPattern("12345|67890|entries.csv");
        }
    }

    private Verdict verify(List<String> lines) throws IOException {
        return LogVerifier.of(LOG.key(), LOG.checkpoint()).verify(write(lines));
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(directory.resolve("export.ndjson"), lines);
    }

    private static Arguments attack(
            String name, UnaryOperator<List<String>> attack, Finding finding, long first, long second) {
        return Arguments.of(name, attack, finding, first, second);
    }

    private static List<String> excerpt() {
        return new ArrayList<>(
                List.of(TestLog.checkpointLine(LOG.note(10)), LOG.provenLine(2), LOG.provenLine(5), LOG.provenLine(9)));
    }

    /** Where entry i stands in an export with a checkpoint after every third. */
    private static int entry(int i) {
        return i + i / 3;
    }

    private static List<String> edit(List<String> lines, int i) {
        return change(lines, entry(i), "\"actor\":\"li\"", "\"actor\":\"wang\"");
    }

    private static List<String> editData(List<String> lines, int i) {
        return change(lines, entry(i), "学校 " + i, "学校 x");
    }

    private static List<String> editWithHash(List<String> lines, int i) {
        String edited = LOG.entries.get(i).replace("li", "wang");
        return put(lines, entry(i), TestLog.entryLine(edited, LOG.data.get(i), TestLog.leafHash(edited)));
    }

    private static List<String> editHash(List<String> lines, int i) {
        return put(lines, entry(i), TestLog.entryLine(LOG.entries.get(i), LOG.data.get(i), TestLog.sha256("other")));
    }

    private static List<String> replace(List<String> lines, int i) {
        return put(lines, entry(i), lines.get(entry(2)));
    }

    private static List<String> invent(List<String> lines, int i) {
        TestLog invented = TestLog.of(i);
        invented.add(i, "not in the log");
        return insert(
                lines,
                entry(i),
                TestLog.entryLine(invented.entries.get(i), invented.data.get(i), TestLog.leafHash(LOG.entries.get(i))));
    }

    private static List<String> append(List<String> lines) {
        return insert(lines, lines.size(), TestLog.of(11).entryLine(10));
    }

    private static List<String> forgeHead(List<String> lines) {
        String forged = TestLog.of(10).sign(LOG.origin + "\n3\n" + TestLog.base64(TestLog.sha256("other")) + "\n");
        return put(lines, 3, TestLog.checkpointLine(forged));
    }

    private static List<String> cut(List<String> lines) {
        return put(lines, lines.size() - 1, lines.get(lines.size() - 1).substring(0, 20));
    }

    private static List<String> twice(List<String> lines) {
        return change(lines, 0, "\"index\":0", "\"index\":0,\"index\":0");
    }

    private static String fork() {
        return TestLog.checkpointLine(LOG.forkedAt(5, 10).note(10));
    }

    private static List<String> otherProof(List<String> lines) {
        String proof = lines.get(3).substring(lines.get(3).indexOf("\"proof\""));
        String line = lines.get(2);
        return put(lines, 2, line.substring(0, line.indexOf("\"proof\"")) + proof);
    }

    private static List<String> change(List<String> lines, int at, String from, String to) {
        assertThat(lines.get(at)).contains(from);
        return put(lines, at, lines.get(at).replace(from, to));
    }

    private static List<String> put(List<String> lines, int at, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static List<String> without(List<String> lines, int at) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(at);
        return changed;
    }

    private static List<String> insert(List<String> lines, int at, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(at, line);
        return changed;
    }

    private static List<String> swap(List<String> lines, int i, int j) {
        return swapLines(lines, entry(i), entry(j));
    }

    private static List<String> swapLines(List<String> lines, int at, int other) {
        List<String> changed = new ArrayList<>(lines);
        Collections.swap(changed, at, other);
        return changed;
    }
}
