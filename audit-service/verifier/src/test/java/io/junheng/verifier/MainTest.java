package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final TestLog log = TestLog.of(10);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeEach
    void export() throws IOException {
        Files.write(path("export.ndjson"), log.exportWithHeadsEvery(3));
        Files.writeString(path("checkpoint.txt"), log.note(10));
        Files.writeString(path("earlier.txt"), log.note(4));
        Files.writeString(path("log.key"), log.keyText() + "\n");
    }

    @Test
    void saysInOneSentenceThatTheLogIsIntact() {
        // When
        int exit = run("export.ndjson", "--checkpoint", "checkpoint.txt", "--key", "log.key", "--since", "earlier.txt");

        // Then
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("All 10 entries of the log junheng.example/audit are the ones that were signed;"
                        + " the checkpoint covers the first 10.\n");
    }

    @Test
    void checkpointsAloneAreCheckedByAProof() throws IOException {
        // Given
        List<byte[]> leaves = log.entries.stream().map(TestLog::leafHash).toList();
        String hashes = TestLog.consistency(4, leaves, true).stream()
                .map(hash -> "\"" + TestLog.base64(hash) + "\"")
                .collect(Collectors.joining(","));
        Files.writeString(path("proof.json"), "{\"from\":4,\"to\":10,\"hashes\":[" + hashes + "]}\n");

        // When
        int exit = run(
                "--proof",
                "proof.json",
                "--checkpoint",
                "checkpoint.txt",
                "--key",
                "log.key",
                "--since",
                "earlier.txt");

        // Then
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("The checkpoint of the log junheng.example/audit with 10 entries is signed, and nothing"
                        + " speaks against its first 4 being those signed earlier.\n");
    }

    @Test
    void witnessThatDidNotCosignIsNamed() throws IOException {
        // Given
        Files.writeString(path("witnesses.txt"), TestLog.keyText("witness.example", TestLog.newKeys(), 4) + "\n");

        // When
        int exit = run(
                "export.ndjson", "--checkpoint", "checkpoint.txt", "--key", "log.key", "--witnesses", "witnesses.txt");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("The checkpoint of size 10 is not cosigned by the witness witness.example.\n");
    }

    @Test
    void saysInOneSentenceInChineseWhichEntryWasChanged() throws IOException {
        // Given
        Path export = path("export.ndjson");
        Files.writeString(export, Files.readString(export).replaceFirst("\"li\"(.*\"index\":0})", "\"wang\"$1"));

        // When
        int exit = run("--lang", "zh", "--key", log.keyText(), "--checkpoint", "checkpoint.txt", "export.ndjson");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("第 0 条记录被改动:其内容与日志记载的哈希不符。\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "export.ndjson",
                "export.ndjson --checkpoint checkpoint.txt",
                "export.ndjson --checkpoint checkpoint.txt --key",
                "export.ndjson --checkpoint checkpoint.txt --key log.key --strict yes",
                "export.ndjson other.ndjson --checkpoint checkpoint.txt --key log.key",
                "export.ndjson --checkpoint export.ndjson --key log.key",
                "export.ndjson --checkpoint checkpoint.txt --key checkpoint.txt"
            })
    void wrongCommandIsExplained(String arguments) {
        // When
        int exit = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        // Then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
        assertThat(out.size()).isZero();
    }

    @Test
    void absentFileIsNamed() {
        // When
        int exit = run("absent.ndjson", "--checkpoint", "checkpoint.txt", "--key", "log.key");

        // Then
        assertThat(exit).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("absent.ndjson");
    }

    /** 100,000 entries, some 90 MB, in a process of its own with a heap that holds a small part of them. */
    @Test
    void memoryDoesNotGrowWithTheLog() throws IOException, InterruptedException {
        // Given
        Hashes hashes = new Hashes();
        GrowingTree tree = new GrowingTree(hashes);
        String filling = "x".repeat(600);
        TestLog one = TestLog.of(0);
        try (BufferedWriter writer = Files.newBufferedWriter(path("large.ndjson"))) {
            for (int i = 0; i < 100_000; i++) {
                one.entries.clear();
                one.data.clear();
                one.add(i, filling);
                tree.append(TestLog.leafHash(one.entries.get(0)));
                writer.write(one.entryLine(0));
                writer.newLine();
            }
        }
        String head = log.sign(log.origin + "\n100000\n" + TestLog.base64(tree.root()) + "\n");
        Files.writeString(path("large.txt"), head);

        // When
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        "target/classes",
                        Main.class.getName(),
                        path("large.ndjson").toString(),
                        "--checkpoint",
                        path("large.txt").toString(),
                        "--key",
                        log.keyText())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("All 100000 entries");
        assertThat(process.exitValue()).isZero();
    }

    private int run(String... arguments) {
        String[] resolved = List.of(arguments).stream()
                .map(argument ->
                        argument.matches("[a-z]+\\.[a-z]+") ? path(argument).toString() : argument)
                .toArray(String[]::new);
        return Main.run(
                resolved,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path path(String file) {
        return directory.resolve(file);
    }
}
