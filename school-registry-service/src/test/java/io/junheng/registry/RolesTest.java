package io.junheng.registry;

import static io.junheng.registry.RegistryApi.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation of the document is closed to strangers and to those without the role. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RolesTest {

    /** Exports and their jobs; and cases, in which parties take steps whose role the procedure decides. */
    private static final Set<String> OPEN_TO_READERS =
            Set.of("exports", "jobs", "imports", "procedure-cases", "layout-plans");

    private static final Set<String> READERS = Set.of("viewer", "department", "auditor");

    record Call(String method, String path, String type) {

        int status(String bearer) {
            var request = given().urlEncodingEnabled(false);
            if (bearer != null) {
                request.header("Authorization", bearer);
            }
            if (type != null) {
                request.contentType(type).body("{}".getBytes(StandardCharsets.UTF_8));
            }
            return request.request(method, path).statusCode();
        }
    }

    private static List<Call> calls() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asInputStream());
        List<Call> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> {
                            JsonNode body = method.getValue().at("/requestBody/content");
                            String type = body.isMissingNode()
                                    ? null
                                    : body.fieldNames().next();
                            String url = path.getKey()
                                    .replace("{year}", "2023")
                                    .replace("{number}", "1")
                                    .replaceAll("\\{[a-z]+}", "x");
                            calls.add(new Call(method.getKey().toUpperCase(Locale.ROOT), url, type));
                        }));
        return calls;
    }

    @Test
    void everyOperationHasItsOwnNameAndASummaryInBothLanguages() throws IOException {
        // Given
        JsonNode document = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asInputStream());
        Set<String> names = new TreeSet<>();
        List<String> wrong = new ArrayList<>();

        // When
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        String id = operation.get("operationId").asText();
                        String summary = operation.path("summary").asText();
                        if (!names.add(id) || !summary.matches(".*\\p{IsHan}.*/ .+")) {
                            wrong.add(id);
                        }
                    }
                }));

        // Then
        assertThat(wrong).isEmpty();
        assertThat(names).hasSizeGreaterThan(30);
        assertThat(document.at("/components/schemas").properties().stream().map(entry -> entry.getKey()))
                .contains(
                        "School",
                        "PutSchool",
                        "SchoolPatch",
                        "Region",
                        "DataReturn",
                        "PutReturn",
                        "Form",
                        "DataElement")
                .noneMatch(name -> name.startsWith("JsonNode"));
    }

    @Test
    void aStrangerIsNotLetIn() throws IOException {
        List<String> forgeries = List.of(
                TestTokens.of("x").role("admin").unsigned().bearer(),
                TestTokens.of("x").role("admin").signedByStranger().bearer(),
                TestTokens.of("x").role("admin").expired().bearer(),
                TestTokens.of("x").role("admin").audience("other").bearer());
        for (Call call : calls()) {
            assertThat(call.status(null)).as(call.toString()).isEqualTo(401);
            for (String forgery : forgeries) {
                assertThat(call.status(forgery)).as(call.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void withoutARoleNothingIsAllowed() throws IOException {
        for (Call call : calls()) {
            assertThat(call.status(TestTokens.of("x").bearer()))
                    .as(call.toString())
                    .isEqualTo(403);
            assertThat(call.status(TestTokens.of("x").role("root").bearer()))
                    .as(call.toString())
                    .isEqualTo(403);
        }
    }

    @Test
    void readersDoNotWrite() throws IOException {
        List<Call> writes = calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .filter(call -> !OPEN_TO_READERS.contains(call.path().split("/")[2]))
                .toList();
        assertThat(writes).hasSizeGreaterThan(10);
        for (Call call : writes) {
            for (String reader : READERS) {
                assertThat(call.status(TestTokens.of("x").role(reader).bearer()))
                        .as(reader + " " + call)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void casesAreTakenByTheirPartiesAndNotByReaders() throws IOException {
        List<Call> writes = calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .filter(call -> call.path().matches("/v1/(procedure-cases|layout-plans).*"))
                .toList();
        assertThat(writes).hasSizeGreaterThan(3);
        for (Call call : writes) {
            for (String reader : List.of("viewer", "auditor")) {
                assertThat(call.status(TestTokens.of("x").role(reader).bearer()))
                        .as(reader + " " + call)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void thereIsNoOtherMethod() {
        for (String path : List.of("/v1/schools/2122990001", "/v1/regions/220322", "/v1/forms/x")) {
            assertThat(as("ann", "admin", null).delete(path).statusCode()).isEqualTo(405);
        }
        assertThat(as("ann", "admin", null).post("/v1/schools").statusCode()).isEqualTo(405);
        as("ann", "admin", null)
                .header("X-HTTP-Method-Override", "DELETE")
                .get("/v1/schools/9999999999")
                .then()
                .statusCode(404);
    }
}
