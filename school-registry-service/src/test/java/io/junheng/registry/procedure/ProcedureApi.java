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
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** Procedures and their cases as their parties use them. */
public final class ProcedureApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong HASHES = new AtomicLong();

    private ProcedureApi() {}

    /** The government of 梨树县 itself: an administrator of the county without department. */
    public static RequestSpecification government() {
        return as("li.xianfu", "admin", "220322");
    }

    /** An office of 梨树县 by the ending of its department code. */
    public static RequestSpecification office(String ending) {
        return given().header(
                        "Authorization",
                        TestTokens.of("li." + ending)
                                .role("department")
                                .region("220322")
                                .department("220322-" + ending)
                                .bearer());
    }

    /** Loads the procedures of a pack, unless they are there as the pack has them. */
    public static void procedures(String pack) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(pack(pack + "/procedures.yaml"))) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                String path = "/v1/procedures/" + document.get("key").asText();
                if (admin().get(path).statusCode() == 404) {
                    Response answer = put(admin(), path, document.toString());
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> government().get("/v1/regions/220322").statusCode() == 200);
    }

    /** Opens a case and gives its id. */
    public static String opened(RequestSpecification caller, String procedure, String subject, String day) {
        return open(caller, procedure, subject, day)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response open(RequestSpecification caller, String procedure, String subject, String day) {
        return post(
                caller,
                "/v1/procedure-cases",
                JSON.createObjectNode()
                        .put("procedure", procedure)
                        .put("subjectCode", subject)
                        .put("openedOn", day)
                        .toString());
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
