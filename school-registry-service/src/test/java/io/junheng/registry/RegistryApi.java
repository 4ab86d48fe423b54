package io.junheng.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.junheng.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The registry as its clients use it: callers, packs, imports. */
public final class RegistryApi {

    private static final Path PACKS = Path.of(System.getProperty("junheng.root"), "reference-data");

    private RegistryApi() {}

    /** A caller of one role and region; a null region is the whole country. */
    public static RequestSpecification as(String subject, String role, String region) {
        return given().header(
                        "Authorization",
                        TestTokens.of(subject)
                                .client(subject)
                                .role(role)
                                .region(region)
                                .bearer());
    }

    /** The own user of a school. */
    public static RequestSpecification ofSchool(String code, String region) {
        return given().header(
                        "Authorization",
                        TestTokens.of("school-" + code)
                                .role("school")
                                .region(region)
                                .school(code)
                                .bearer());
    }

    /** An administrator of the whole country. */
    public static RequestSpecification admin() {
        return as("ann", "admin", null);
    }

    /** A second one, who can verify what the first submitted. */
    public static RequestSpecification verifier() {
        return as("wang", "inspector", null);
    }

    public static Response put(RequestSpecification caller, String path, Object body, String... headers) {
        RequestSpecification request = caller.contentType("application/json").body(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.put(path);
    }

    public static Response post(RequestSpecification caller, String path, Object body) {
        return caller.contentType("application/json").body(body).post(path);
    }

    /** Imports a table and waits for the job. */
    public static JsonPath imported(RequestSpecification caller, String resource, byte[] body, String... query) {
        RequestSpecification request = caller.contentType("text/csv").body(body);
        for (String parameter : query) {
            request.queryParam(parameter.split("=")[0], parameter.split("=")[1]);
        }
        String id = request.post("/v1/imports/" + resource)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return finished(id);
    }

    public static JsonPath imported(String resource, String csv, String... query) {
        return imported(admin(), resource, csv.getBytes(StandardCharsets.UTF_8), query);
    }

    /** Waits until a job has ended. */
    public static JsonPath finished(String id) {
        return finished(id, Duration.ofMinutes(3));
    }

    /** Waits so long until a job has ended. */
    public static JsonPath finished(String id, Duration most) {
        return Awaitility.await()
                .atMost(most)
                .until(
                        () -> admin().get("/v1/jobs/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> !List.of("QUEUED", "RUNNING").contains(job.getString("status")));
    }

    /** The rows of a job that were rejected or warned of, as "row column code". */
    public static List<String> remarks(JsonPath job) {
        List<Map<String, Object>> rows = admin().queryParam("pageSize", 500)
                .get("/v1/jobs/" + job.getString("id") + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return rows.stream()
                .map(row -> row.get("row") + " " + row.get("column") + " " + row.get("code"))
                .toList();
    }

    /** "created updated unchanged rejected". */
    public static String counts(JsonPath job) {
        return job.getInt("counts.created")
                + " " + job.getInt("counts.updated")
                + " " + job.getInt("counts.unchanged")
                + " " + job.getInt("counts.rejected");
    }

    /** The bytes of a file of a pack. */
    public static byte[] pack(String file) {
        try {
            return Files.readAllBytes(PACKS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the regions of 吉林 and the catalogue, unless they are there. */
    public static void foundations() {
        if (admin().get("/v1/forms/county-annual").statusCode() == 200) {
            return;
        }
        JsonPath job = imported(admin(), "regions", pack("regions-jilin/regions.csv"));
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        define("data-elements", "compulsory-education/data-elements.yaml");
        define("forms", "compulsory-education/forms.yaml");
    }

    /** Loads foundations and the synthetic schools of both demo counties, unless they are there. */
    public static void counties() {
        foundations();
        if (admin().get("/v1/schools/2122995001").statusCode() == 200) {
            return;
        }
        for (String file : List.of("schools.csv", "yitong-schools.csv")) {
            JsonPath job = imported(admin(), "schools", pack("demo-lishu/" + file));
            assertThat(job.getString("status")).as(file).isEqualTo("SUCCEEDED");
        }
    }

    private static void define(String resource, String file) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(pack(file))) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                put(admin(), "/v1/" + resource + "/" + document.get("key").asText(), document.toString())
                        .then()
                        .statusCode(201);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
