package io.junheng.registry.procedure;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.procedure.ProcedureApi.awaitRegion;
import static io.junheng.registry.procedure.ProcedureApi.government;
import static io.junheng.registry.procedure.ProcedureApi.office;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worked example of the service's README does what it says. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReadmeTest {

    private static final Path README = Path.of(System.getProperty("junheng.root"), "school-registry-service/README.md");
    private static final Pattern CALL =
            Pattern.compile("```http\\n(PUT|POST) (\\S+) as (\\S+) → (\\d+)\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void theWorkedExampleOfAProcedureRuns() throws IOException {
        // Given
        counties();
        awaitRegion("220322");
        List<MatchResult> calls =
                CALL.matcher(Files.readString(README)).results().toList();
        assertThat(calls).hasSize(9);

        // When
        String id = null;
        String last = null;
        for (MatchResult call : calls) {
            Response answer = caller(call.group(3))
                    .contentType("application/json")
                    .body(call.group(5))
                    .request(call.group(1), call.group(2).replace("{id}", String.valueOf(id)));
            assertThat(answer.statusCode())
                    .as(call.group() + "\n" + answer.asString())
                    .isEqualTo(Integer.parseInt(call.group(4)));
            id = call.group(2).equals("/v1/procedure-cases") ? answer.path("id") : id;
            last = String.valueOf(answer.<Object>path("status"));
        }

        // Then
        assertThat(last).isEqualTo("EFFECTIVE");
    }

    private static RequestSpecification caller(String name) {
        return switch (name) {
            case "country" -> admin();
            case "government" -> government();
            default -> office(name);
        };
    }
}
