package io.junheng.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.junheng.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The service as a caller with a token of the gateway uses it. */
public final class Api {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<Path, List<JsonNode>> READ = new ConcurrentHashMap<>();

    private final String subject;
    private final String region;
    private final String[] roles;
    private final String department;

    private Api(String region, String... roles) {
        this("tester", region, null, roles);
    }

    private Api(String subject, String region, String department, String[] roles) {
        this.subject = subject;
        this.region = region;
        this.roles = roles;
        this.department = department;
    }

    /** An administrator of the whole country. */
    public static Api admin() {
        return new Api(null, "admin");
    }

    public static Api of(String region, String... roles) {
        return new Api(region, roles);
    }

    /** The same caller by another name. */
    public Api named(String other) {
        return new Api(other, region, department, roles);
    }

    /** The same caller as one of the department. */
    public Api inDepartment(String code) {
        return new Api(subject, region, code, roles);
    }

    private String bearer() {
        TestTokens token = TestTokens.of(subject).client("client-" + region);
        for (String role : roles) {
            token.role(role);
        }
        if (department != null) {
            token.department(department);
        }
        return (region == null ? token : token.region(region)).bearer();
    }

    public Response get(String path, Object... parameters) {
        return given().header("Authorization", bearer()).when().get(path, parameters);
    }

    public JsonPath json(String path, Object... parameters) {
        Response response = get(path, parameters);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath(JsonPathNumbers.EXACT);
    }

    public Response post(String path, String body) {
        return given().header("Authorization", bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .when()
                .post(path);
    }

    public Response put(String path, String body, String... headers) {
        var request = given().header("Authorization", bearer())
                .contentType("application/json")
                .body(body);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.when().put(path);
    }

    /** Sends a file of the type. */
    public Response put(String path, String type, byte[] file, String... headers) {
        var request =
                given().header("Authorization", bearer()).contentType(type).body(file);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.when().put(path);
    }

    /** A pack's framework as JSON. */
    public static JsonNode framework(String pack) {
        return document(pack, "framework.yaml");
    }

    /** All frameworks of a pack as JSON. */
    public static List<JsonNode> frameworks(String pack) {
        return documents(pack, "framework.yaml");
    }

    /** A file of a pack with one document, as JSON. */
    public static JsonNode document(String pack, String file) {
        return documents(pack, file).get(0);
    }

    /** The documents of a pack's file as JSON, the caller's own. */
    public static List<JsonNode> documents(String pack, String file) {
        Path path = Path.of(System.getProperty("junheng.root"), "reference-data", pack, file);
        return READ.computeIfAbsent(path, Api::read).stream()
                .<JsonNode>map(JsonNode::deepCopy)
                .toList();
    }

    private static List<JsonNode> read(Path file) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of a pack's frameworks as JSON. */
    public static JsonNode framework(String pack, String key) {
        return frameworks(pack).stream()
                .filter(framework -> framework.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Enters and publishes one of the pack's frameworks unless it is there. */
    public void publish(String pack, String key) {
        publish(framework(pack, key));
    }

    /** Enters and publishes the pack's framework unless it is there. */
    public void publish(String pack) {
        publish(framework(pack));
    }

    private void publish(JsonNode framework) {
        String path = "/v1/frameworks/" + framework.get("key").asText() + "/versions/"
                + framework.get("number").asText();
        if (get(path).statusCode() == 404) {
            Response put = put(path, framework.toString());
            assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
        }
        Response published = post(path + "/transitions", "{\"to\":\"PUBLISHED\"}");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    }

    /** Evaluates and waits; returns the evaluation's id. */
    public String evaluate(String framework, String region, int year) {
        Response accepted = post(
                "/v1/evaluations",
                "{\"framework\":\"%s\",\"version\":1,\"regionCode\":\"%s\",\"year\":%d}"
                        .formatted(framework, region, year));
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String job = accepted.jsonPath().getString("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(json("/v1/jobs/" + job).getString("status")));
        JsonPath done = json("/v1/jobs/" + job);
        assertThat(done.getString("status")).as(done.prettify()).isEqualTo("SUCCEEDED");
        return done.getString("result.evaluation");
    }

    /** All results by key. */
    public Map<String, Map<String, Object>> results(String evaluation) {
        return byKey("/v1/evaluations/" + evaluation + "/results?pageSize=1000", "key");
    }

    public Map<String, Map<String, Object>> gaps(String evaluation) {
        return byKey("/v1/evaluations/" + evaluation + "/gaps?pageSize=1000", "key");
    }

    /** The findings of a subject by criterion and stage. */
    public Map<String, Map<String, Object>> findings(String filter) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (Map<String, Object> finding :
                json("/v1/findings?pageSize=1000" + filter).<Map<String, Object>>getList("items")) {
            finding.replaceAll((name, value) -> value instanceof Number ? new BigDecimal(value.toString()) : value);
            found.put(
                    finding.get("criterion") + ":" + finding.get("stage") + ":" + finding.get("subjectCode"), finding);
        }
        return found;
    }

    private Map<String, Map<String, Object>> byKey(String path, String key) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (Map<String, Object> item : json(path).<Map<String, Object>>getList("items")) {
            item.replaceAll((name, value) -> value instanceof Number ? new BigDecimal(value.toString()) : value);
            found.put((String) item.get(key), item);
        }
        return found;
    }
}
