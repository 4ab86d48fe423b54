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
    private static final String OTHER_SCHOOL = "3422990045";
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
        ArrayNode classes = ClassLists.spread(before.path("classes"));

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
        stage.check(
                "classes over 50 in 2023 and in 2024",
                "2, 0",
                ClassLists.above(before, LIMIT) + ", " + ClassLists.above(next.read(), LIMIT));

        JsonNode other = SchoolReturn.of(stage, OTHER_SCHOOL, 2023).read();
        SchoolReturn crowded = SchoolReturn.of(stage, OTHER_SCHOOL, 2024);
        crowded.draft(other.path("values").deepCopy(), ClassLists.crowd(other.path("classes"), "SENIOR", CROWDED));
        crowded.settle();
        stage.check(
                "第三中学, classes over 50 in 2023 and in 2024",
                "0, 1",
                ClassLists.above(other, LIMIT) + ", " + ClassLists.above(crowded.read(), LIMIT));
    }

    private static String told(Answer refused) {
        return refused.status() + " "
                + refused.body().path("errors").path(0).path("code").asText();
    }
}
