package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;

/** The log: who did what, its signed head, a proof, and the stand-alone verifier on an export. */
final class RecordAct implements Act {

    @Override
    public String title() {
        return "8 Record 留痕";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        JsonNode entry = writeOff(stage);
        stage.check("the write-off's actor has a role", "inspector", String.join(",", Texts.of(entry.path("roles"))));
        long index = entry.path("index").asLong();
        JsonNode proof = stage.await(
                        "an inclusion proof",
                        () -> stage.as(Persona.AUDITOR).get("/v1/audit/proofs/inclusion?leafIndex=" + index),
                        Answer::good)
                .body();
        stage.check(
                "inclusion proof of entry " + index, true, proof.path("hashes").size() > 0);

        stage.check(
                "the verifier on the export",
                0,
                LogExport.fetch(stage).verify(stage).status());
    }

    /** The entry of the write-off, once it is in the log. */
    static JsonNode writeOff(Stage stage) throws IOException, InterruptedException {
        return stage.await(
                        "the write-off in the log",
                        () -> stage.all(
                                Persona.AUDITOR,
                                "/v1/audit/entries?filter=type:eq:io.junheng.task.RectificationWrittenOff.v1"),
                        found -> !found.isEmpty())
                .get(0);
    }
}
