package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;

/** A teaching point is merged into its town's school: looked at first, carried out as looked at, and found again in the lineage and in time. */
final class MergerAct implements Act {

    static final String POINT = "2122990031";
    private static final String SCHOOL = "2122990020";

    @Override
    public String title() {
        return "10 Merger 撤并";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        ObjectNode merger = stage.object()
                .put("kind", "MERGE")
                .put("effectiveOn", "2024-09-01")
                .put("authority", "梨政函〔2024〕22号(示例)")
                .put("reason", "生源减少(示例)");
        merger.putArray("schools").add(POINT);
        merger.putArray("successors").addObject().put("code", SCHOOL);

        JsonNode plan = stage.post(Persona.REPORTER, "/v1/school-changes?dryRun=true", merger);
        TreeSet<String> deeds = new TreeSet<>();
        plan.path("steps").forEach(step -> {
            deeds.add(step.path("deed").asText());
            stage.say("      " + Summary.wide(step.path("name").asText(), 40)
                    + step.path("deed").asText());
        });
        stage.check("南台教学点 into 林海镇中心小学, as planned", "[ABSORBED, MERGED_INTO]", deeds);
        stage.check(
                "looking at the plan changes nothing",
                "OPEN",
                school(stage, POINT, "").path("status").asText());

        JsonNode change = stage.post(
                Persona.REPORTER,
                "/v1/school-changes",
                merger.put("plan", plan.path("digest").asText()));
        stage.check(
                "carried out as it was looked at",
                plan.path("digest").asText(),
                change.path("plan").path("digest").asText());
        JsonNode closed = school(stage, POINT, "");
        stage.check(
                "the teaching point",
                "CLOSED, MERGED, 2024-08-31",
                closed.path("status").asText() + ", " + closed.path("closure").asText() + ", "
                        + closed.path("closedOn").asText());
        stage.check(
                "the same, as of 2024-06-01",
                "OPEN",
                school(stage, POINT, "?asOf=2024-06-01").path("status").asText());
        JsonNode lineage = stage.get(Persona.INSPECTOR, "/v1/schools/" + SCHOOL + "/lineage");
        stage.check("林海镇中心小学 comes of", "[" + POINT + "]", new TreeSet<>(Texts.of(lineage.path("predecessors"))));
        stage.check(
                "its return of 2023 stays with it",
                "LOCKED",
                stage.get(Persona.INSPECTOR, "/v1/returns/schools/" + POINT + "/2023")
                        .path("status")
                        .asText());
        Answer late = stage.as(Persona.REPORTER)
                .put(
                        "/v1/returns/schools/" + POINT + "/2024",
                        stage.object().put("form", "compulsory-school").set("values", stage.object()),
                        Map.of("If-None-Match", "*"));
        stage.check(
                "a return of 2024 from it",
                "422 SCHOOL_NOT_STANDING",
                late.status() + " "
                        + late.body().path("errors").path(0).path("code").asText());
    }

    private static JsonNode school(Stage stage, String code, String query) throws IOException, InterruptedException {
        return stage.get(Persona.INSPECTOR, "/v1/schools/" + code + query);
    }
}
