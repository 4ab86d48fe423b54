package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** One finding put right: reported with evidence, shown met by a corrected return, verified by somebody else, written off. */
final class RectificationAct implements Act {

    private static final String SCHOOL = "喇嘛甸镇中心小学";
    private static final String CRITERION = "L3";
    private static final String ELEMENT = "artsSportsTeachersPrimary";

    @Override
    public String title() {
        return "7 Rectification 整改";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        String findings =
                "/v1/findings?filter=framework:eq:quality-balance&filter=year:eq:2023&filter=regionCode:like:220322*";
        List<JsonNode> open = stage.all(Persona.INSPECTOR, findings + "&filter=status:eq:OPEN");
        List<JsonNode> tasks = stage.await(
                "a rectification for each finding",
                () -> stage.all(Persona.INSPECTOR, "/v1/rectifications?filter=regionCode:like:220322*"),
                found -> found.size() >= open.size());
        stage.check("rectification tasks, one for each open finding", open.size(), tasks.size());

        checkRules(stage, FindingsAct.find(open, "白山乡九年一贯制学校", "L5"));
        JsonNode finding = FindingsAct.find(open, SCHOOL, CRITERION);
        String findingPath = "/v1/findings/" + finding.path("id").asText();
        JsonNode task = stage.all(
                        Persona.DEPARTMENT,
                        "/v1/rectifications?filter=findingId:eq:"
                                + finding.path("id").asText())
                .get(0);
        String path = "/v1/rectifications/" + task.path("id").asText();
        stage.say("      %s, lead %s, due %s: %s short of %s"
                .formatted(
                        SCHOOL,
                        task.path("lead").asText(),
                        task.path("dueOn").asText(),
                        finding.path("criterionName").asText(),
                        finding.path("gap").asText()));

        stage.post(
                Persona.DEPARTMENT,
                path + "/progress-reports",
                stage.object().put("content", "已面向全县选调体育、艺术教师,下月到岗。").put("percent", 60));
        Path order = Files.writeString(Files.createTempFile("junheng-evidence", ".txt"), "教师选调文件(示例)\n");
        stage.body(stage.as(Persona.DEPARTMENT).post(path + "/evidence?name=transfer-order.txt", order, "text/plain"));
        Files.delete(order);
        correct(stage, finding);
        JsonNode resolved = stage.await(
                "the re-evaluation",
                () -> stage.get(Persona.INSPECTOR, findingPath),
                now -> !now.path("status").asText().equals("OPEN"));
        stage.check(
                "the finding after the corrected return",
                "RESOLVED",
                resolved.path("status").asText());
        stage.await(
                "the task to hear of it",
                () -> stage.get(Persona.DEPARTMENT, path),
                now -> now.path("findingResolved").asBoolean());

        move(stage, Persona.DEPARTMENT, path, "REPORTED");
        Answer own = stage.as(Persona.DEPARTMENT)
                .post(path + "/transitions", stage.object().put("to", "VERIFIED"));
        stage.check("the reporter's own attempt to verify", 403, own.status());
        move(stage, Persona.INSPECTOR, path, "VERIFIED");
        JsonNode off = move(stage, Persona.INSPECTOR, path, "WRITTEN_OFF");
        stage.check(
                "verified by another, the item",
                "WRITTEN_OFF",
                off.path("status").asText());
        JsonNode closed = stage.await(
                "the finding to close",
                () -> stage.get(Persona.INSPECTOR, findingPath),
                now -> now.path("status").asText().equals("CLOSED"));
        stage.check("the finding", "CLOSED", closed.path("status").asText());
    }

    /** Two rules apply to the task: one names its criterion, one all schools; the narrower decides. */
    private static void checkRules(Stage stage, JsonNode finding) throws IOException, InterruptedException {
        JsonNode task = stage.all(
                        Persona.INSPECTOR,
                        "/v1/rectifications?filter=findingId:eq:"
                                + finding.path("id").asText())
                .get(0);
        stage.check(
                "too little sports ground: who leads by the county's rule, in how many days",
                "梨树县自然资源局, 365",
                task.path("lead").asText() + ", "
                        + ChronoUnit.DAYS.between(
                                LocalDate.parse(task.path("openedOn").asText()),
                                LocalDate.parse(task.path("dueOn").asText())));
    }

    private static JsonNode move(Stage stage, Persona persona, String path, String to)
            throws IOException, InterruptedException {
        return stage.post(persona, path + "/transitions", stage.object().put("to", to));
    }

    private static void correct(Stage stage, JsonNode finding) throws IOException, InterruptedException {
        String path = "/v1/returns/schools/" + finding.path("subjectCode").asText() + "/2023";
        stage.post(Persona.INSPECTOR, path + "/revisions", stage.object().put("reason", "整改后更正"));
        Answer draft = stage.as(Persona.REPORTER).get(path);
        JsonNode now = stage.body(draft);
        ObjectNode values = (ObjectNode) now.path("values").deepCopy();
        values.put(
                ELEMENT,
                values.path(ELEMENT).decimalValue().add(finding.path("gap").decimalValue()));
        ObjectNode changed = stage.object().put("form", now.path("form").asText());
        changed.set("values", values);
        changed.set("classes", now.path("classes"));
        Answer stored = stage.as(Persona.REPORTER)
                .put(path, changed, Map.of("If-Match", draft.etag().orElse("*")));
        if (stored.status() != 412) {
            stage.body(stored);
        }
        move(stage, Persona.REPORTER, path, "SUBMITTED");
        Answer own = stage.as(Persona.REPORTER)
                .post(path + "/transitions", stage.object().put("to", "VERIFIED"));
        stage.check(
                "the reporter's own attempt to verify the return", true, own.status() == 403 || own.status() == 409);
        move(stage, Persona.INSPECTOR, path, "VERIFIED");
        JsonNode locked = move(stage, Persona.INSPECTOR, path, "LOCKED");
        stage.check(
                "the corrected return",
                "LOCKED, revision 2",
                locked.path("status").asText() + ", revision "
                        + locked.path("revision").asText());
    }
}
