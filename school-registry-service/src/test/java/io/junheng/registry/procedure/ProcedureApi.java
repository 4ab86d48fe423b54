package io.junheng.registry.procedure;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.junheng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** Procedures and their cases as their parties use them. */
public final class ProcedureApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong HASHES = new AtomicLong();
    private static final Set<String> LOADED = ConcurrentHashMap.newKeySet();

    private ProcedureApi() {}

    /** The government of 梨树县 itself: an administrator of the county without department. */
    public static RequestSpecification government() {
        return government("220322");
    }

    /** The government of a region. */
    public static RequestSpecification government(String region) {
        return as("gov." + region, "admin", region);
    }

    /** An office of 梨树县 by the ending of its department code. */
    public static RequestSpecification office(String ending) {
        return office(ending, "220322");
    }

    /** An office of a region. */
    public static RequestSpecification office(String ending, String region) {
        return given().header(
                        "Authorization",
                        TestTokens.of(ending + "." + region)
                                .role("department")
                                .region(region)
                                .department(region + "-" + ending)
                                .bearer());
    }

    /** Loads the definitions of a pack, unless they are there. */
    public static void load(String pack) {
        if (LOADED.contains(pack)) {
            return;
        }
        for (JsonNode step : documents(pack, "pack.yaml").get(0).get("steps")) {
            documents(pack, step.get("file").asText())
                    .forEach(document -> define(step.get("put").asText(), document));
        }
        LOADED.add(pack);
    }

    /** The documents of a file of a pack. */
    public static List<JsonNode> documents(String pack, String file) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(pack(pack + "/" + file))) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void define(String resource, JsonNode document) {
        String path = resource.replace("{key}", document.get("key").asText());
        if (admin().get(path).statusCode() == 404) {
            Response answer = put(admin(), path, document.toString());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }
    }

    /** Waits until callers of a region are known. */
    public static void awaitRegion(String region) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> government(region).get("/v1/regions/" + region).statusCode() == 200);
    }

    /** Opens a case and gives its id. */
    public static String opened(RequestSpecification caller, String procedure, String subject, String day) {
        return opened(caller, procedure, subject, day, "{}");
    }

    /** Opens a case with these values, a JSON object, and gives its id. */
    public static String opened(
            RequestSpecification caller, String procedure, String subject, String day, String values) {
        Response answer = open(caller, procedure, subject, day, values, null);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    public static Response open(RequestSpecification caller, String procedure, String subject, String day) {
        return open(caller, procedure, subject, day, "{}", null);
    }

    /** Opens a case with these values and entries, JSON both. */
    public static Response open(
            RequestSpecification caller, String procedure, String subject, String day, String values, String entries) {
        ObjectNode request = JSON.createObjectNode()
                .put("procedure", procedure)
                .put("subjectCode", subject)
                .put("openedOn", day);
        request.set("values", json(values));
        if (entries != null) {
            request.set("entries", json(entries));
        }
        return post(caller, "/v1/procedure-cases", request.toString());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request for a step on a day. */
    public static Taking step(String step, String day) {
        return new Taking(JSON.createObjectNode().put("step", step).put("on", day), day);
    }

    /** A request for a step that is being written. */
    public record Taking(ObjectNode request, String day) {

        public Taking begin() {
            request.put("act", "BEGIN");
            return this;
        }

        /** With a document of that kind and number, dated the day of the step. */
        public Taking document(String kind, String number) {
            ObjectNode document = request.withArray("documents")
                    .addObject()
                    .put("kind", kind)
                    .put("title", kind + "（示例）")
                    .put("date", day)
                    .put("sha256", "%064x".formatted(HASHES.incrementAndGet()));
            if (number != null) {
                document.put("number", number);
            }
            return this;
        }

        public Taking participant(String kind, String organisation, String capacity) {
            request.withArray("participants")
                    .addObject()
                    .put("kind", kind)
                    .put("organisation", organisation)
                    .put("capacity", capacity);
            return this;
        }

        /** With these values, a JSON object with single quotes for double ones. */
        public Taking values(String values) {
            request.set("values", json(values));
            return this;
        }

        /** With these entries, a JSON array with single quotes for double ones. */
        public Taking entries(String entries) {
            request.set("entries", json(entries));
            return this;
        }

        /** As {@link #by}, and it has to succeed. */
        public void doneBy(RequestSpecification caller, String id) {
            Response answer = by(caller, id);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }

        public Response by(RequestSpecification caller, String id) {
            return post(caller, "/v1/procedure-cases/" + id + "/steps", request.toString());
        }
    }

    public static Response end(RequestSpecification caller, String id, String to, String reason) {
        return post(
                caller,
                "/v1/procedure-cases/" + id + "/transitions",
                JSON.createObjectNode().put("to", to).put("reason", reason).toString());
    }

    /** Lets every kind of event about procedures and cases happen, with cases about this school. */
    public static void everyKindOfChange(String school) {
        String step = "{\"key\":\"%s\",\"name\":\"步骤\",\"nameEn\":\"Step\",\"party\":{\"roles\":[\"admin\"]}}";
        put(
                        admin(),
                        "/v1/procedures/example-events",
                        "{\"name\":\"示例\",\"nameEn\":\"Example\",\"basis\":\"示例\",\"subject\":\"SCHOOL\",\"revisable\":true,\"steps\":["
                                + step.formatted("a") + "," + step.formatted("b") + "]}")
                .then()
                .statusCode(201);
        String refused = opened(admin(), "example-events", school, "2024-03-01");
        end(admin(), refused, "REFUSED", "示例").then().statusCode(200);
        String withdrawn = opened(admin(), "example-events", school, "2024-03-01");
        end(admin(), withdrawn, "WITHDRAWN", "示例").then().statusCode(200);
        String first = opened(admin(), "example-events", school, "2024-03-01");
        String revision = post(
                        admin(),
                        "/v1/procedure-cases/" + decided(first) + "/revisions",
                        "{\"reason\":\"更正\",\"openedOn\":\"2024-03-01\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        decided(revision);
    }

    private static String decided(String id) {
        for (String step : new String[] {"a", "b"}) {
            step(step, "2024-03-02").by(admin(), id).then().statusCode(200);
        }
        return id;
    }
}
