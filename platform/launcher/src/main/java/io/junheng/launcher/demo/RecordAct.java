package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log: who did what, its signed head, a proof, and the stand-alone verifier on an export, whole and tampered with. */
final class RecordAct implements Act {

    @Override
    public String title() {
        return "8 Record 留痕";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        JsonNode entry = stage.await(
                        "the write-off in the log",
                        () -> stage.all(
                                Persona.AUDITOR,
                                "/v1/audit/entries?filter=type:eq:io.junheng.task.RectificationWrittenOff.v1"),
                        found -> !found.isEmpty())
                .get(0);
        stage.check("the write-off's actor has a role", "inspector", String.join(",", texts(entry.path("roles"))));
        long index = entry.path("index").asLong();
        JsonNode proof = stage.await(
                        "an inclusion proof",
                        () -> stage.as(Persona.AUDITOR).get("/v1/audit/proofs/inclusion?leafIndex=" + index),
                        Answer::good)
                .body();
        stage.check(
                "inclusion proof of entry " + index, true, proof.path("hashes").size() > 0);

        Path folder = Files.createTempDirectory("junheng-log");
        Path export = folder.resolve("log.ndjson");
        fetch(stage, "/v1/audit/entries", "application/x-ndjson", export);
        Path key = folder.resolve("log.key");
        fetch(stage, "/v1/audit/key", "text/plain", key);
        long size = exportedSize(export);
        Path checkpoint = folder.resolve("checkpoint.txt");
        fetch(stage, "/v1/audit/checkpoint?size=" + size, "text/plain", checkpoint);
        stage.check("the verifier on the export", 0, verify(stage, export, checkpoint, key));

        Path tampered = folder.resolve("tampered.ndjson");
        String text = Files.readString(export);
        Files.writeString(tampered, text.replaceFirst("\"actor\":\"[^\"]+\"", "\"actor\":\"nobody\""));
        stage.check("the verifier on an export with one changed name", 1, verify(stage, tampered, checkpoint, key));
    }

    private static long exportedSize(Path export) throws IOException {
        try (var lines = Files.lines(export)) {
            return lines.filter(line -> line.contains("\"index\"")).count();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new java.util.ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static void fetch(Stage stage, String path, String type, Path file)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.address() + path))
                .header("Authorization", "Bearer " + stage.key(Persona.AUDITOR))
                .header("Accept", type)
                .build();
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + Files.readString(file));
        }
    }

    private static int verify(Stage stage, Path export, Path checkpoint, Path key)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        stage.root()
                                .resolve("audit-service/verifier/target/log-verifier.jar")
                                .toString(),
                        export.toString(),
                        "--checkpoint",
                        checkpoint.toString(),
                        "--key",
                        Files.readString(key).strip())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        stage.say("      verifier: " + said);
        return process.waitFor();
    }
}
