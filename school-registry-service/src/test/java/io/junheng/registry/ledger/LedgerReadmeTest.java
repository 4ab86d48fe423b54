package io.junheng.registry.ledger;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.rows.LedgerApi.measure;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.registry.catalogue.PeriodType;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worked example of ledgers in the service's README does what it says. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LedgerReadmeTest {

    private static final Path README = Path.of(System.getProperty("junheng.root"), "school-registry-service/README.md");
    private static final Pattern CALL =
            Pattern.compile("```http\\n(PUT|POST|PATCH) (\\S+) by (\\S+): (\\d+)\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void theWorkedExampleOfALedgerRuns() throws IOException {
        // Given
        counties();
        List<MatchResult> calls =
                CALL.matcher(Files.readString(README)).results().toList();
        assertThat(calls).hasSize(10);

        // When
        String id = null;
        String last = null;
        for (MatchResult call : calls) {
            boolean patch = call.group(1).equals("PATCH");
            RequestSpecification request = caller(call.group(3))
                    .contentType(patch ? "application/merge-patch+json" : "application/json")
                    .body(call.group(5));
            if (patch) {
                request.header("If-Match", "*");
            }
            Response answer = request.request(call.group(1), call.group(2).replace("{id}", String.valueOf(id)));
            assertThat(answer.statusCode())
                    .as(call.group() + "\n" + answer.asString())
                    .isEqualTo(Integer.parseInt(call.group(4)));
            id = call.group(2).equals("/v1/ledger-items") && answer.statusCode() == 201 ? answer.path("id") : id;
            last = String.valueOf(answer.<Object>path("status"));
        }

        // Then
        assertThat(last).isEqualTo("WRITTEN_OFF");
        assertThat(left(2023)).isEqualTo("1 NOT_MET");
        assertThat(left(PeriodType.SCHOOL_YEAR.yearOf(LocalDate.now(ZoneId.of("Asia/Shanghai")))))
                .isEqualTo("0 MET");
    }

    private static String left(int year) {
        JsonPath left = measure("reading-corners", "220322", year, "left");
        return left.getString("value") + " " + left.getString("verdict");
    }

    private static RequestSpecification caller(String name) {
        return switch (name) {
            case "country" -> admin();
            case "county" -> as("liu", "admin", "220322");
            default -> as("wang", "inspector", "220322");
        };
    }
}
