package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** A neighbouring county sees nothing of this one: not in lists, not by id, not in the log, not among the changes. */
final class ScopeAct implements Act {

    private static final List<String> LISTS = List.of(
            "/v1/schools",
            "/v1/returns/schools",
            "/v1/findings",
            "/v1/evaluations",
            "/v1/plans",
            "/v1/assignments",
            "/v1/rectifications",
            "/v1/audit/entries");

    @Override
    public String title() {
        return "9 Scope 管辖";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        long foreign = 0;
        for (String list : LISTS) {
            for (JsonNode row : stage.all(Persona.NEIGHBOUR, list)) {
                String text = row.toString();
                if (text.contains("220322") || text.contains("梨树")) {
                    foreign++;
                    stage.say("      " + list + " shows " + text);
                }
            }
        }
        stage.check("rows of 梨树县 in eight lists, for 伊通县", 0, foreign);
        stage.check(
                "its own schools",
                15,
                stage.all(Persona.NEIGHBOUR, "/v1/schools").size());
        stage.check(
                "a school of 梨树县 by code",
                404,
                stage.as(Persona.NEIGHBOUR).get("/v1/schools/2122990001").status());
        stage.check(
                "an evaluation of 梨树县 by id",
                404,
                stage.as(Persona.NEIGHBOUR)
                        .get("/v1/evaluations/" + stage.evaluation())
                        .status());
        String changes = stage.get(Persona.NEIGHBOUR, "/v1/changes?limit=1000").toString();
        stage.check("changes of 梨树县 in its feed", false, changes.contains("/220322/"));
    }
}
