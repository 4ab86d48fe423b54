package io.junheng.launcher.demo;

import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole log as an auditor exports it, with the signed checkpoint over it and the log's public key. */
record LogExport(Path entries, Path checkpoint, String key) {

    /** What the stand-alone verifier came to: its exit status and its sentence. */
    record Verdict(int status, String sentence) {

        /** Whether it says that the entry, and no other, was changed. */
        boolean accuses(long index) {
            return status == 1 && sentence.startsWith("Entry " + index + " was changed");
        }
    }

    /** Fetches all three; entries that come in meanwhile are left for the next export. */
    static LogExport fetch(Stage stage) throws IOException, InterruptedException {
        Gateway auditor = stage.as(Persona.AUDITOR);
        String checkpoint = auditor.text("/v1/audit/checkpoint", "text/plain");
        String size = checkpoint.lines().skip(1).findFirst().orElseThrow();
        Path folder = Files.createTempDirectory("junheng-log");
        return new LogExport(
                Files.writeString(
                        folder.resolve("log.ndjson"),
                        auditor.text("/v1/audit/entries?size=" + size, "application/x-ndjson")),
                Files.writeString(folder.resolve("checkpoint.txt"), checkpoint),
                auditor.text("/v1/audit/key", "text/plain").strip());
    }

    /** Has the stand-alone verifier look at it, and says what that says. */
    Verdict verify(Stage stage) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        stage.root()
                                .resolve("audit-service/verifier/target/log-verifier.jar")
                                .toString(),
                        entries.toString(),
                        "--checkpoint",
                        checkpoint.toString(),
                        "--key",
                        key)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        stage.say("      verifier: " + said);
        return new Verdict(process.waitFor(), said);
    }
}
