package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.util.List;

/**
 * The next year's return of the school with classes over the limit: refused while its classes do not add up, sent back by the inspector with a reason, corrected,
 * and locked with no class over the limit. Another school of the county locks a list with a class that was not oversize before.
 */
final class NextYearAct implements Act {

    private static final int LIMIT = 50;
    private static final String OTHER_SCHOOL = "3122990036";
    private static final int CROWDED = 57;

    @Override
    public String title() {
        return "12 Next year 次年填报";
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
        JsonNode before = SchoolReturn.of(stage, school, 2023).read();
        SchoolReturn next = SchoolReturn.of(stage, school, 2024);
        ObjectNode values = before.path("values").deepCopy();
        ArrayNode classes = spread(before.path("classes"));

        ObjectNode onePupilMore = values.deepCopy();
        next.draft(onePupilMore.put("pupilsJunior", values.path("pupilsJunior").asInt() + 1), classes);
        Answer refused = next.attempt(Persona.REPORTER, "SUBMITTED");
        stage.check("submitted with one pupil more than its classes have", "422 RECONCILIATION_ERROR", told(refused));
        stage.say(
                "      " + refused.body().path("errors").path(0).path("message").asText());

        ObjectNode withoutGround = values.deepCopy();
        next.draft(withoutGround.put("sportsGroundArea", 0), classes);
        next.move(Persona.REPORTER, "SUBMITTED");
        stage.check(
                "sent back without a reason", "422 REASON_REQUIRED", told(next.attempt(Persona.INSPECTOR, "RETURNED")));
        JsonNode returned = next.sendBack("运动场地面积不应为零,请核实");
        stage.check(
                "sent back with one",
                "RETURNED: 运动场地面积不应为零,请核实",
                returned.path("status").asText() + ": "
                        + returned.path("reason").asText());

        next.draft(values, classes);
        next.settle();
        List<String> history = stage.all(Persona.INSPECTOR, next.path() + "/history").stream()
                .map(line -> line.path("status").asText())
                .toList();
        stage.check(
                "what the return went through",
                "[DRAFT, DRAFT, SUBMITTED, RETURNED, DRAFT, SUBMITTED, VERIFIED, LOCKED]",
                history);
        stage.check("classes over 50 in 2023 and in 2024", "2, 0", over(before) + ", " + over(next.read()));

        JsonNode other = SchoolReturn.of(stage, OTHER_SCHOOL, 2023).read();
        SchoolReturn crowded = SchoolReturn.of(stage, OTHER_SCHOOL, 2024);
        crowded.draft(other.path("values").deepCopy(), crowd(other.path("classes")));
        crowded.settle();
        stage.check("第二初级中学, classes over 50 in 2023 and in 2024", "0, 1", over(other) + ", " + over(crowded.read()));
    }

    private static String told(Answer refused) {
        return refused.status() + " "
                + refused.body().path("errors").path(0).path("code").asText();
    }

    /** The same pupils, the first class grown to {@link #CROWDED} at the cost of the second. */
    private static ArrayNode crowd(JsonNode given) {
        ArrayNode classes = given.deepCopy();
        int both = classes.path(0).path("pupils").asInt()
                + classes.path(1).path("pupils").asInt();
        ((ObjectNode) classes.path(0)).put("pupils", CROWDED);
        ((ObjectNode) classes.path(1)).put("pupils", both - CROWDED);
        return classes;
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
}
