package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The next year's return of the school with classes over the limit: refused while its classes do not add up, sent back by the inspector with a reason, corrected,
 * and locked with no class over the limit.
 */
final class NextYearAct implements Act {

    private static final int LIMIT = 50;

    @Override
    public String title() {
        return "11 Next year 次年填报";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        String school = stage.all(Persona.INSPECTOR, "/v1/schools?filter=regionCode:like:220322*").stream()
                .filter(one ->
                        EvaluationAct.shortName(one.path("name").asText()).equals("第一初级中学"))
                .findFirst()
                .orElseThrow()
                .path("code")
                .asText();
        JsonNode before = stage.get(Persona.REPORTER, "/v1/returns/schools/" + school + "/2023");
        String path = "/v1/returns/schools/" + school + "/2024";
        ObjectNode values = before.path("values").deepCopy();
        ArrayNode classes = spread(before.path("classes"));

        draft(
                stage,
                path,
                values.deepCopy()
                        .put("pupilsJunior", values.path("pupilsJunior").asInt() + 1),
                classes);
        Answer refused = stage.as(Persona.REPORTER)
                .post(path + "/transitions", stage.object().put("to", "SUBMITTED"));
        stage.check(
                "submitted with one pupil more than its classes have",
                "422 RECONCILIATION_ERROR",
                refused.status() + " "
                        + refused.body().path("errors").path(0).path("code").asText());
        stage.say(
                "      " + refused.body().path("errors").path(0).path("message").asText());

        draft(stage, path, values.deepCopy().put("sportsGroundArea", 0), classes);
        move(stage, Persona.REPORTER, path, "SUBMITTED", null);
        Answer unexplained = stage.as(Persona.INSPECTOR)
                .post(path + "/transitions", stage.object().put("to", "RETURNED"));
        stage.check(
                "sent back without a reason",
                "422 REASON_REQUIRED",
                unexplained.status() + " "
                        + unexplained.body().path("errors").path(0).path("code").asText());
        JsonNode returned = move(stage, Persona.INSPECTOR, path, "RETURNED", "运动场地面积不应为零,请核实");
        stage.check(
                "sent back with one",
                "RETURNED: 运动场地面积不应为零,请核实",
                returned.path("status").asText() + ": "
                        + returned.path("reason").asText());

        draft(stage, path, values, classes);
        move(stage, Persona.REPORTER, path, "SUBMITTED", null);
        move(stage, Persona.INSPECTOR, path, "VERIFIED", null);
        move(stage, Persona.INSPECTOR, path, "LOCKED", null);
        List<String> history = stage.all(Persona.INSPECTOR, path + "/history").stream()
                .map(line -> line.path("status").asText())
                .toList();
        stage.check(
                "what the return went through",
                "[DRAFT, DRAFT, SUBMITTED, RETURNED, DRAFT, SUBMITTED, VERIFIED, LOCKED]",
                history);
        stage.check(
                "classes over 50 in 2023 and in 2024",
                "2, 0",
                over(before) + ", " + over(stage.get(Persona.INSPECTOR, path)));
    }

    /** The same pupils, no class over the limit: those over it give to the smallest of the same stage. */
    private static ArrayNode spread(JsonNode given) {
        ArrayNode classes = given.deepCopy();
        for (JsonNode full : classes) {
            while (full.path("pupils").asInt() > LIMIT) {
                ObjectNode smallest = null;
                for (JsonNode other : classes) {
                    if (other.path("grade").equals(full.path("grade"))
                            && (smallest == null
                                    || other.path("pupils").asInt()
                                            < smallest.path("pupils").asInt())) {
                        smallest = (ObjectNode) other;
                    }
                }
                smallest.put("pupils", smallest.path("pupils").asInt() + 1);
                ((ObjectNode) full).put("pupils", full.path("pupils").asInt() - 1);
            }
        }
        return classes;
    }

    private static int over(JsonNode report) {
        int over = 0;
        for (JsonNode one : report.path("classes")) {
            over += one.path("pupils").asInt() > LIMIT ? 1 : 0;
        }
        return over;
    }

    private static void draft(Stage stage, String path, ObjectNode values, ArrayNode classes)
            throws IOException, InterruptedException {
        ObjectNode draft = stage.object().put("form", "compulsory-school");
        draft.set("values", values);
        draft.set("classes", classes);
        Answer present = stage.as(Persona.REPORTER).get(path);
        Answer stored = stage.as(Persona.REPORTER)
                .put(
                        path,
                        draft,
                        present.status() == 404
                                ? Map.of("If-None-Match", "*")
                                : Map.of("If-Match", present.etag().orElse("*")));
        if (stored.status() != 412) {
            stage.body(stored);
        }
    }

    private static JsonNode move(Stage stage, Persona persona, String path, String to, String reason)
            throws IOException, InterruptedException {
        ObjectNode step = stage.object().put("to", to);
        if (reason != null) {
            step.put("reason", reason);
        }
        return stage.post(persona, path + "/transitions", step);
    }
}
