package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's commands and its Java, run on the example beside it. */
class ReadmeTest {

    private static final Pattern COMMAND = Pattern.compile("java -jar target/log-verifier\\.jar (example/.*)\n");

    @Test
    void everyCommandFindsTheExampleIntactAndSaysWhatTheReadmeSays() throws IOException {
        // Given
        String readme = Files.readString(Path.of("README.md"));
        List<String> commands =
                COMMAND.matcher(readme).results().map(found -> found.group(1)).toList();
        assertThat(commands).hasSize(3);

        for (String command : commands) {
            // When
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String[] arguments = (command + " --lang en").split(" ");
            int exit = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);

            // Then
            assertThat(exit).as(command).isZero();
            assertThat(readme).contains("```\n" + out.toString(StandardCharsets.UTF_8) + "```");
        }
    }

    @Test
    void javaOfTheReadmeIsTheOneTriedHere() throws IOException {
        // When
        VerifierKey key = VerifierKey.parse(Files.readString(Path.of("example/log.key")));
        Checkpoint checkpoint = Checkpoint.parse(Files.readString(Path.of("example/checkpoint.txt")));
        Verdict verdict = LogVerifier.of(key, checkpoint).verify(Path.of("example/export.ndjson"));

        // Then
        assertThat(verdict.intact()).isTrue();
        String own = Files.readString(Path.of("src/test/java/io/junheng/verifier/ReadmeTest.java"));
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .flatMap(block -> Arrays.stream(block.split("\n")))
                .filter(line -> !line.startsWith("```"))
                .forEach(line -> assertThat(own).contains(line));
    }

    @Test
    void everyFindingIsExplained() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Arrays.stream(Finding.values()).filter(finding -> !finding.intact()))
                .allSatisfy(finding -> assertThat(readme).contains("`" + finding + "`"));
    }
}
