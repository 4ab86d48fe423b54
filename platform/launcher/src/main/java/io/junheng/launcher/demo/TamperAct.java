package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Somebody with every right on the audit database changes who wrote the item off. The stand-alone verifier names the entry, and still finds the log false when
 * the hash recorded beside the entry was made to fit; once the entry is put back as it was, the log is intact again.
 */
final class TamperAct implements Act {

    @Override
    public String title() {
        return "15 Tampering 篡改";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        JsonNode entry = RecordAct.writeOff(stage);
        long index = entry.path("index").asLong();
        LogTable table = new LogTable(stage.audit());
        LogTable.Row genuine = table.read(index);
        String name = "\"actor\":\"" + entry.path("actor").asText() + "\"";
        LogTable.Row forged = genuine.with(genuine.leaf().replace(name, "\"actor\":\"nobody\""));
        try {
            table.write(index, forged);
            stage.say("      entry " + index + " edited in the audit database: " + name + " is now \"nobody\"");
            stage.check(
                    "the service shows the forged name",
                    "nobody",
                    stage.get(Persona.AUDITOR, "/v1/audit/entries/" + index)
                            .path("actor")
                            .asText());
            stage.check(
                    "the verifier names the edited entry",
                    true,
                    LogExport.fetch(stage).verify(stage).accuses(index));
            table.write(index, forged.hashed());
            stage.check(
                    "the verifier, after the recorded hash was made to fit too",
                    1,
                    LogExport.fetch(stage).verify(stage).status());
        } finally {
            table.write(index, genuine);
        }
        stage.check(
                "the verifier, after the entry was put back",
                0,
                LogExport.fetch(stage).verify(stage).status());
    }
}
