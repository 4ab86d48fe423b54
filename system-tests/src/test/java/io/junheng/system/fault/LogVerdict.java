package io.junheng.system.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the verifier, which shares no code with the service, makes of the log (核验结论). */
final class LogVerdict {

    private LogVerdict() {}

    /** What it says when the log as far as {@code checkpoint} is not what the checkpoint says; empty when it is. */
    static Optional<String> complaint(Path root, Client client, String checkpoint)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("junheng-log");
        Path kept = Files.writeString(folder.resolve("checkpoint.txt"), checkpoint);
        String size = Files.readAllLines(kept).get(1);
        Path entries = Files.writeString(
                folder.resolve("log.ndjson"), client.text("/v1/audit/entries?size=" + size, "application/x-ndjson"));
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        root.resolve("audit-service/verifier/target/log-verifier.jar")
                                .toString(),
                        entries.toString(),
                        "--checkpoint",
                        kept.toString(),
                        "--key",
                        client.text("/v1/audit/key", "text/plain").strip())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = verifier.waitFor();
        Files.delete(entries);
        Files.delete(kept);
        Files.delete(folder);
        return status == 0 ? Optional.empty() : Optional.of(said);
    }
}
