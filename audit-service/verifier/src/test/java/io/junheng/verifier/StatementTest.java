package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log of ten entries says of a search for those from 4 to 6. */
class StatementTest {

    private static final TestLog LOG = TestLog.of(10);
    private static final List<Integer> ANSWER = List.of(4, 5, 6);

    @TempDir
    Path directory;

    @Test
    void trueStatementHoldsAgainstTheWholeLog() throws IOException {
        assertThat(whole(stated(ANSWER)).finding()).isEqualTo(Finding.INTACT);
    }

    @Test
    void statementThatLeavesAnEntryOutIsFalse() throws IOException {
        assertThat(whole(stated(List.of(4, 6)))).isEqualTo(new Verdict(Finding.STATEMENT_FALSE, 3, 2, LOG.origin));
    }

    @Test
    void statementOnAsManyOtherEntriesIsFalse() throws IOException {
        assertThat(whole(stated(List.of(4, 5, 7)))).isEqualTo(new Verdict(Finding.STATEMENT_FALSE, 3, 3, LOG.origin));
    }

    @Test
    void changedStatementIsNotSigned() throws IOException {
        String changed = stated(ANSWER).replace("index:le:6", "index:le:7");

        assertThat(whole(changed).finding()).isEqualTo(Finding.STATEMENT_UNSIGNED);
    }

    @Test
    void statementOnAnEarlierLogIsNotHeldAgainstThisOne() throws IOException {
        String earlier = LOG.sign(text(8, ANSWER, Map.of()));

        assertThat(whole(earlier)).isEqualTo(new Verdict(Finding.STATEMENT_ELSEWHERE, 8, 10, LOG.origin));
    }

    @Test
    void excerptIsTheAnswerThatWasStated() throws IOException {
        LogVerifier verifier = LogVerifier.of(LOG.key(), LOG.checkpoint()).stating(Statement.parse(stated(ANSWER)));

        assertThat(verifier.verify(write(excerpt(ANSWER))).finding()).isEqualTo(Finding.INTACT_EXCERPT);
        assertThat(verifier.verify(write(excerpt(List.of(4, 6)))))
                .isEqualTo(new Verdict(Finding.ANSWER_INCOMPLETE, 2, 3, LOG.origin));
    }

    @Test
    void scopeLeavesOutWhatLiesElsewhere() throws IOException {
        String scoped = LOG.sign(text(10, List.of(), Map.of()).replace("scope /\n", "scope /220000/\n"));

        assertThat(whole(scoped).finding()).isEqualTo(Finding.INTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"junheng-statement/v2", "log junheng/audit\nsize 1"})
    void textThatIsNoStatementIsRefused(String text) {
        assertThatThrownBy(() -> Statement.parse(LOG.sign(text + "\n"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void untouchedBundleIsIntact() throws IOException {
        assertThat(verify(bundle()).finding()).isEqualTo(Finding.INTACT_EXCERPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries.csv", "entries.ndjson", "checkpoint.txt"})
    void changedFileOfABundleIsNamed(String name) throws IOException {
        // Given
        Map<String, String> files = bundle();

        // When
        files.put(name, files.get(name) + " ");

        // Then
        Verdict verdict = verify(files);
        assertThat(verdict).isEqualTo(new Verdict(Finding.FILE_CHANGED, 0, 0, LOG.origin, name));
        assertThat(verdict.sentence(Locale.ENGLISH)).contains(name);
    }

    @Test
    void fileAddedToABundleIsNamed() throws IOException {
        Map<String, String> files = bundle();
        files.put("more.csv", "index\n");

        assertThat(verify(files).subject()).isEqualTo("more.csv");
    }

    @Test
    void bundleWithoutStatementCannotBeRead() {
        Map<String, String> files = bundle();
        files.remove("statement.txt");

        assertThatThrownBy(() -> verify(files)).isInstanceOf(IOException.class);
    }

    private Verdict verify(Map<String, String> files) throws IOException {
        Path zip = directory.resolve("bundle.zip");
        Files.write(zip, zipped(files));
        return Bundle.of(zip, LOG.key()).verify(null);
    }

    private static Map<String, String> bundle() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("entries.csv", "index\n4\n5\n6\n");
        files.put("entries.ndjson", String.join("\n", excerpt(ANSWER)) + "\n");
        files.put("checkpoint.txt", LOG.note(10));
        files.put("statement.txt", LOG.sign(text(10, ANSWER, files)));
        return files;
    }

    private static byte[] zipped(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Verdict whole(String statement) throws IOException {
        return LogVerifier.of(LOG.key(), LOG.checkpoint())
                .stating(Statement.parse(statement))
                .verify(write(LOG.exportWithHeadsEvery(3)));
    }

    private static List<String> excerpt(List<Integer> indices) {
        List<String> lines = new ArrayList<>();
        lines.add(TestLog.checkpointLine(LOG.note(10)));
        indices.forEach(index -> lines.add(LOG.provenLine(index)));
        return lines;
    }

    private static String stated(List<Integer> indices) {
        return LOG.sign(text(10, indices, Map.of()));
    }

    private static String text(int size, List<Integer> indices, Map<String, String> files) {
        MessageDigest digest = Hashes.sha256();
        indices.forEach(index -> digest.update(TestLog.leafHash(LOG.entries.get(index))));
        StringBuilder text = new StringBuilder("junheng-statement/v1\nlog " + LOG.origin + "\nsize " + size + "\nroot "
                + TestLog.base64(LOG.checkpoint(size).root())
                + "\nscope /\nfilter index:ge:4\nfilter index:le:6\nentries " + indices.size() + "\ndigest "
                + TestLog.base64(digest.digest()) + "\n");
        files.forEach((name, content) -> text.append("file ")
                .append(name)
                .append(' ')
                .append(TestLog.base64(TestLog.sha256(content)))
                .append('\n'));
        return text.toString();
    }

    private Path write(List<String> lines) throws IOException {
        Path file = directory.resolve("export.ndjson");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file;
    }
}
