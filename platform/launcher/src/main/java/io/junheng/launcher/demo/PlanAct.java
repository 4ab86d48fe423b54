package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A policy text becomes draft items with their departments, and, confirmed, a plan with assignments. */
final class PlanAct implements Act {

    private static final int OWN_ITEMS = 6;

    @Override
    public String title() {
        return "6 Plan 方案";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        JsonNode extraction = stage.body(stage.as(Persona.ADMIN)
                .post("/v1/plan-extractions?regionCode=220322", stage.document(), "text/plain; charset=utf-8"));
        JsonNode items = extraction.path("items");
        items.forEach(item -> stage.say("      %s  %s"
                .formatted(
                        Summary.wide(
                                String.join(" ", section(item)) + " "
                                        + item.path("itemNo").asText("") + "."
                                        + item.path("paragraphNo").asText(""),
                                16),
                        Summary.wide(shortened(item.path("title").asText()), 44)
                                + roles(item)
                                + (item.path("warnings").isEmpty() ? "" : "  " + item.path("warnings")))));
        if (stage.ownDocument()) {
            stage.check("items with departments", OWN_ITEMS, items.size());
        }
        stage.say("      %d items, %d targets, %d passages not read"
                .formatted(
                        items.size(),
                        extraction.path("targets").size(),
                        extraction.path("unread").size()));
        if (items.isEmpty()) {
            stage.say(
                    "      no passage of this text was read as a task with its departments: the demo goes on without a"
                            + " plan");
            return;
        }

        JsonNode plan = stage.post(
                Persona.ADMIN,
                "/v1/plans",
                stage.object()
                        .put("extraction", extraction.path("id").asText())
                        .put("regionCode", "220322")
                        .put("title", stage.document().getFileName().toString())
                        .put("dueOn", "2026-12-31"));
        String path = "/v1/plans/" + plan.path("id").asText();
        int excluded = excludeIncomplete(stage, path);
        JsonNode active =
                stage.post(Persona.ADMIN, path + "/transitions", stage.object().put("to", "ACTIVE"));
        stage.check("the plan", "ACTIVE", active.path("status").asText());
        int assignments = stage.all(
                        Persona.ADMIN,
                        "/v1/assignments?filter=planId:eq:" + plan.path("id").asText())
                .size();
        stage.check("assignments, one for each department of an item", departments(items), assignments);
        if (excluded > 0) {
            stage.say("      " + excluded + " items name no department and were left out by hand");
        }
    }

    private static int excludeIncomplete(Stage stage, String plan) throws IOException, InterruptedException {
        int excluded = 0;
        for (JsonNode item : stage.all(Persona.ADMIN, plan + "/items")) {
            if (item.path("lead").isEmpty()
                    && item.path("cooperating").isEmpty()
                    && item.path("responsible").isEmpty()) {
                Answer answer = stage.as(Persona.ADMIN)
                        .patch(
                                plan + "/items/" + item.path("id").asText(),
                                stage.object()
                                        .put("excluded", true)
                                        .put("exclusionReason", "文中没有责任部门 / the text names no department"),
                                "\"" + item.path("version").asText() + "\"");
                stage.body(answer);
                excluded++;
            }
        }
        return excluded;
    }

    private static List<String> section(JsonNode item) {
        List<String> section = new ArrayList<>();
        item.path("sectionPath").forEach(part -> section.add(part.asText().replaceFirst("[、)].*", "")));
        return section;
    }

    private static int departments(JsonNode items) {
        int count = 0;
        for (JsonNode item : items) {
            for (String role : new String[] {"lead", "cooperating", "responsible"}) {
                for (JsonNode department : item.path(role)) {
                    count += Math.max(1, department.path("members").size());
                }
            }
        }
        return count;
    }

    private static String roles(JsonNode item) {
        List<String> roles = new ArrayList<>();
        names("牵头", item.path("lead"), roles);
        names("配合", item.path("cooperating"), roles);
        names("责任", item.path("responsible"), roles);
        return roles.isEmpty() ? "no department" : String.join("  ", roles);
    }

    private static void names(String role, JsonNode names, List<String> roles) {
        if (!names.isEmpty()) {
            List<String> written = new ArrayList<>();
            names.forEach(name -> written.add(name.path("department").asText()));
            roles.add(role + " " + String.join("、", written));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
