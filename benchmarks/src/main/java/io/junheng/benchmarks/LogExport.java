package io.junheng.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** An export of the whole log with what the verifier needs. */
record LogExport(Path file, Path checkpoint, String key, Path verifier) {

    private static final double MEBIBYTE = 1 << 20;

    static LogExport fetch(Bench bench, long size) throws IOException, InterruptedException {
        Path file = bench.scratch().resolve("log.ndjson");
        Path checkpoint = bench.scratch().resolve("checkpoint.txt");
        Path key = bench.scratch().resolve("log.key");
        fetch(bench, "/v1/audit/entries", "application/x-ndjson", file);
        fetch(bench, "/v1/audit/checkpoint?size=" + size, "text/plain", checkpoint);
        fetch(bench, "/v1/audit/key", "text/plain", key);
        return new LogExport(
                file,
                checkpoint,
                Files.readString(key).strip(),
                bench.root().resolve("audit-service/verifier/target/log-verifier.jar"));
    }

    private static void fetch(Bench bench, String path, String type, Path file)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bench.suite().gatewayUrl() + path))
                .header("Authorization", "Bearer " + bench.suite().adminKey())
                .header("Accept", type)
                .build();
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
    }

    /** MiB per second of the file, by the digest alone. */
    double hashed() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long began = System.nanoTime();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Files.size(file) / MEBIBYTE / ((System.nanoTime() - began) / 1e9);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** MiB per second of the file, by the verifier in a process of its own. */
    double verified() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        verifier.toString(),
                        file.toString(),
                        "--checkpoint",
                        checkpoint.toString(),
                        "--key",
                        key)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the verifier says: " + said);
        }
        return Files.size(file) / MEBIBYTE / ((System.nanoTime() - began) / 1e9);
    }
}
