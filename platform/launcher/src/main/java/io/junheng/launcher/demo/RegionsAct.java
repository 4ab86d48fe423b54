package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Division codes of one province down to its towns, and a client for everybody who takes part. */
final class RegionsAct implements Act {

    @Override
    public String title() {
        return "1 Regions 区划";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        stage.load("regions-jilin");
        Path file = stage.root().resolve("reference-data/regions-jilin/regions.csv");
        long rows;
        try (var lines = Files.lines(file)) {
            rows = lines.filter(line -> !line.isBlank()).count() - 1;
        }
        JsonNode page = stage.get(Persona.ADMIN, "/v1/regions?pageSize=1&totalCount=true&filter=code:like:22*");
        stage.check("regions of 吉林省", rows, page.path("totalCount").asLong());
        JsonNode county = stage.get(Persona.ADMIN, "/v1/regions/220322");
        stage.check(
                "220322",
                "梨树县 below 220300",
                county.path("name").asText() + " below "
                        + county.path("parentCode").asText());
        for (Persona persona : Persona.values()) {
            if (persona != Persona.ADMIN) {
                register(persona, stage);
            }
        }
        stage.say("clients: reporter, county, inspector, department, auditor, and a neighbouring county's");
    }

    private static void register(Persona persona, Stage stage) throws IOException, InterruptedException {
        var request = stage.object();
        request.put("name", persona.client());
        persona.roles().forEach(request.putArray("roles")::add);
        if (persona.region() != null) {
            request.put("regionCode", persona.region());
            stage.await(
                    "region " + persona.region() + " at the gateway",
                    () -> stage.as(Persona.ADMIN)
                            .post("/v1/clients", request.deepCopy().put("department", persona.department())),
                    answer -> {
                        if (answer.good()) {
                            stage.admit(persona, answer.body().path("key").asText());
                        }
                        return answer.good() || answer.status() == 400;
                    });
        } else {
            stage.admit(
                    persona,
                    stage.post(Persona.ADMIN, "/v1/clients", request)
                            .path("key")
                            .asText());
        }
    }
}
