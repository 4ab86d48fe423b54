package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.Suite;
import io.junheng.launcher.pack.Gateway;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One document from its text to its last write-off (从文件到销号), by seven clients that each do what is theirs: the city that plans, a county, two departments, a school, an
 * inspector and an auditor. The document and what becomes of it are invented.
 */
final class DocumentJourney {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CITY = "220300";
    private static final String COUNTY = "220323";
    private static final String COUNTY_GOVERNMENT = "220323-journey-zf";
    private static final String EDUCATION = "220300-journey-jyj";
    private static final String FINANCE = "220300-journey-czj";
    private static final String DUE = "2027-12-31";
    private static final String PDF = "application/pdf";

    private static final String DOCUMENT = """
            四平市改善农村学校体育设施工作方案(示例)

            本方案为虚构示例,用于测试,不是任何机关的文件。

            一、主要任务

            1.补齐运动场地。
            逐校核定缺口,按期补齐运动场地和体育器材。
            (四平市教育事务局牵头,四平市财务局配合)
            """;

    private final Suite suite;
    private final Gateway office;
    private final Gateway city;
    private final Gateway county;
    private final Gateway education;
    private final Gateway finance;
    private final Gateway inspector;
    private final Gateway auditor;
    private final Path evidence;

    DocumentJourney(Suite suite) throws IOException, InterruptedException {
        this.suite = suite;
        this.office = new Gateway(suite.gatewayUrl(), suite.adminKey());
        this.city = client("四平市人民政府(示例)", "admin", CITY);
        this.county = client("伊通县人民政府(示例)", "department", COUNTY, "department", COUNTY_GOVERNMENT);
        this.education = client("四平市教育事务局(示例)", "department", CITY, "department", EDUCATION);
        this.finance = client("四平市财务局(示例)", "department", CITY, "department", FINANCE);
        this.inspector = client("四平市督导室(示例)", "inspector", CITY);
        this.auditor = client("四平市审计(示例)", "auditor", CITY);
        this.evidence = Files.write(
                Files.createTempFile("journey", ".pdf"), "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Plays it; each step asserts what it should give, and what it should refuse. */
    void play() throws IOException, InterruptedException {
        String plan = planned();
        String lead = assignmentOf(education, plan);
        String cooperating = assignmentOf(finance, plan);
        String whole = assignmentOf(county, plan);
        assertThat(List.of(lead, cooperating, whole)).doesNotHaveDuplicates();
        assertThat(county.get("/v1/assignments/" + lead).status()).isEqualTo(404);
        assertThat(finance.get("/v1/assignments/" + whole).status()).isEqualTo(404);

        schoolAnswersItsOrder();
        workedOn(education, lead);
        workedOn(finance, cooperating);
        String part = divided(whole);
        workedOn(county, part);
        writtenOff(part);
        reported(county, whole);

        for (String assignment : List.of(lead, cooperating, whole)) {
            assertThat(status(county.post("/v1/assignments/" + whole + "/transitions", to("VERIFIED"))))
                    .as("who reports does not verify")
                    .isEqualTo(403);
            writtenOff(assignment);
        }
        good(city.post("/v1/plans/" + plan + "/transitions", to("CLOSED")));
        for (String assignment : List.of(lead, cooperating, part, whole)) {
            assertThat(logged(assignment)).endsWith("WRITTEN_OFF").contains("ACCEPTED", "REPORTED", "VERIFIED");
        }
    }

    /** Reads the document, confirms its one item, starts the plan and hands the item down to the county. */
    private String planned() throws IOException, InterruptedException {
        department(COUNTY_GOVERNMENT, "伊通满族自治县人民政府", COUNTY);
        department(EDUCATION, "四平市教育事务局", CITY);
        department(FINANCE, "四平市财务局", CITY);
        Path document = Files.writeString(Files.createTempFile("journey", ".txt"), DOCUMENT);
        JsonNode extraction =
                good(city.post("/v1/plan-extractions?regionCode=" + CITY, document, "text/plain; charset=utf-8"));
        assertThat(extraction.path("items")).hasSize(1);
        JsonNode plan = good(city.post(
                "/v1/plans",
                JSON.createObjectNode()
                        .put("extraction", extraction.path("id").asText())
                        .put("regionCode", CITY)
                        .put("dueOn", DUE)));
        String path = "/v1/plans/" + plan.path("id").asText();
        good(city.post(path + "/transitions", to("ACTIVE")));
        ObjectNode cascade = JSON.createObjectNode();
        cascade.putArray("regions").add(COUNTY);
        assertThat(good(city.post(path + "/cascades", cascade)).path("given").asInt())
                .isEqualTo(1);
        return plan.path("id").asText();
    }

    /** An inspector has found something at a school; the school reports that it is put right, and somebody else closes the order. */
    private void schoolAnswersItsOrder() throws IOException, InterruptedException {
        JsonNode found = good(inspector.get("/v1/schools?filter=regionCode:like:" + COUNTY + "*&pageSize=1"))
                .path("items")
                .get(0);
        String code = found.path("code").asText();
        Gateway school = client("学校(示例)", "school", COUNTY, "school", code);
        JsonNode order = good(inspector.post(
                "/v1/orders",
                JSON.createObjectNode()
                        .put("kind", "RECTIFICATION")
                        .put("source", "INSPECTION")
                        .put("title", "运动场地有破损")
                        .put("content", "修复破损的运动场地")
                        .put("departmentCode", COUNTY_GOVERNMENT)
                        .put("schoolCode", code)
                        .put("dueOn", DUE)));
        String path = "/v1/orders/" + order.path("id").asText();
        good(school.post(
                path + "/progress-reports",
                JSON.createObjectNode().put("content", "已修复").put("percent", 100)));
        good(school.post(path + "/evidence?name=photo.pdf", evidence, PDF));
        good(school.post(path + "/transitions", to("REPORTED").put("reason", "已修复")));
        assertThat(status(school.post(path + "/transitions", to("CLOSED").put("reason", "现场核实"))))
                .as("who acts does not close")
                .isEqualTo(403);
        assertThat(good(inspector.post(path + "/transitions", to("CLOSED").put("reason", "现场核实")))
                        .path("status")
                        .asText())
                .isEqualTo("CLOSED");
    }

    private void workedOn(Gateway department, String assignment) throws IOException, InterruptedException {
        good(department.post("/v1/assignments/" + assignment + "/transitions", to("ACCEPTED")));
        good(department.post("/v1/assignments/" + assignment + "/transitions", to("IN_PROGRESS")));
        reported(department, assignment);
    }

    private void reported(Gateway department, String assignment) throws IOException, InterruptedException {
        String path = "/v1/assignments/" + assignment;
        good(department.post(
                path + "/progress-reports",
                JSON.createObjectNode().put("content", "已完成").put("percent", 100)));
        good(department.post(path + "/evidence?name=report.pdf", evidence, PDF));
        good(department.post(path + "/transitions", to("REPORTED")));
    }

    /** The county signs for the whole and gives a part of it to a unit of its own. */
    private String divided(String whole) throws IOException, InterruptedException {
        String path = "/v1/assignments/" + whole;
        good(county.post(path + "/transitions", to("ACCEPTED")));
        good(county.post(path + "/transitions", to("IN_PROGRESS")));
        ObjectNode parts = JSON.createObjectNode();
        parts.putArray("parts")
                .addObject()
                .put("title", "逐校核定缺口")
                .put("unit", "督查室")
                .put("dueOn", DUE);
        return good(county.post(path + "/parts", parts)).path("ids").get(0).asText();
    }

    private void writtenOff(String assignment) throws IOException, InterruptedException {
        String path = "/v1/assignments/" + assignment + "/transitions";
        good(inspector.post(path, to("VERIFIED")));
        assertThat(good(inspector.post(path, to("WRITTEN_OFF"))).path("status").asText())
                .isEqualTo("WRITTEN_OFF");
    }

    /** The states that the log holds of an assignment, oldest first, once it holds the last. */
    private List<String> logged(String assignment) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        List<String> states = new ArrayList<>();
        while (!states.contains("WRITTEN_OFF") && System.nanoTime() < deadline) {
            states.clear();
            good(auditor.get("/v1/audit/entries?pageSize=200&order=index&filter=aggregateId:eq:" + assignment))
                    .path("items")
                    .forEach(entry ->
                            states.add(entry.path("after").path("status").asText()));
            Thread.sleep(200);
        }
        return states;
    }

    private String assignmentOf(Gateway who, String plan) throws IOException, InterruptedException {
        JsonNode mine =
                good(who.get("/v1/assignments?filter=planId:eq:" + plan)).path("items");
        assertThat(mine).as("a department sees its own assignment only").hasSize(1);
        return mine.get(0).path("id").asText();
    }

    private void department(String code, String name, String region) throws IOException, InterruptedException {
        good(office.put(
                "/v1/departments/" + code,
                JSON.createObjectNode().put("name", name).put("regionCode", region),
                Map.of("If-None-Match", "*")));
    }

    private Gateway client(String name, String role, String region, String member, String value)
            throws IOException, InterruptedException {
        return admitted(wanted(name, role, region).put(member, value));
    }

    private Gateway client(String name, String role, String region) throws IOException, InterruptedException {
        return admitted(wanted(name, role, region));
    }

    private static ObjectNode wanted(String name, String role, String region) {
        ObjectNode wanted = JSON.createObjectNode().put("name", name).put("regionCode", region);
        wanted.putArray("roles").add(role);
        return wanted;
    }

    private Gateway admitted(ObjectNode wanted) throws IOException, InterruptedException {
        return new Gateway(
                suite.gatewayUrl(),
                good(office.post("/v1/clients", wanted)).path("key").asText());
    }

    private static ObjectNode to(String status) {
        return JSON.createObjectNode().put("to", status);
    }

    private static int status(Answer answer) {
        return answer.status();
    }

    private static JsonNode good(Answer answer) {
        assertThat(answer.good()).as(answer::problem).isTrue();
        return answer.body();
    }
}
