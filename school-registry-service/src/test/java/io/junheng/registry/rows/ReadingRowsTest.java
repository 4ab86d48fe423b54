package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows about how what is stored is found and given out again. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReadingRowsTest {

    @BeforeEach
    void schools() {
        counties();
    }

    @Test
    void r176TraditionalAndSimplifiedCharactersFindEachOtherAndTheNameStaysAsWritten() {
        // Given
        String school = "{\"name\":\"喇嘛甸教化園區實驗學校（示例）\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"210\","
                + "\"regionCode\":\"220322001\"}";
        admin().contentType("application/json")
                .body(school)
                .put("/v1/schools/2122997601")
                .then()
                .statusCode(201);

        // When
        List<String> bySimplified = found("实验学校");
        List<String> byTraditional = found("實驗學校");
        List<String> byWhatWasMeant = found("教育园区");

        // Then
        assertThat(bySimplified).contains("喇嘛甸教化園區實驗學校（示例）").isEqualTo(byTraditional);
        assertThat(byWhatWasMeant).containsExactly("喇嘛甸教化園區實驗學校（示例）");
    }

    private static List<String> found(String text) {
        return admin().queryParam("filter", "name:search:" + text)
                .queryParam("pageSize", 200)
                .get("/v1/schools")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void r179AnExportOfALockedPeriodIsTheSameByteForByteWhenRunLater() {
        // Given
        imported(admin(), "school-returns", pack("demo-lishu/school-returns-2023.csv"));
        imported(admin(), "classes", pack("demo-lishu/classes-2023.csv"));
        move(admin(), "SUBMITTED");
        move(verifier(), "VERIFIED");
        move(verifier(), "LOCKED");
        byte[] first = export();

        // When something else happens meanwhile
        String header = "schoolCode,year,form,pupilsPrimary\n";
        imported("school-returns", header + "2122990004,2022,compulsory-school,5\n");
        byte[] later = export();

        // Then
        assertThat(new String(first, StandardCharsets.UTF_8)).contains("2122990004", "LOCKED");
        assertThat(later).isEqualTo(first);
    }

    private static void move(RequestSpecification caller, String to) {
        String request =
                "{\"to\":\"" + to + "\",\"regionCode\":\"220322\",\"year\":2023,\"form\":\"compulsory-school\"}";
        JsonPath job = finished(post(caller, "/v1/returns/transitions", request)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertThat(job.getInt("counts.rejected")).isZero();
    }

    private static byte[] export() {
        String request =
                "{\"format\":\"CSV\",\"filter\":[\"year:eq:2023\",\"form:eq:compulsory-school\",\"status:eq:LOCKED\"]}";
        String id = post(admin(), "/v1/exports/returns", request)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(finished(id).getString("status")).isEqualTo("SUCCEEDED");
        return admin().get("/v1/jobs/" + id + "/result.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
