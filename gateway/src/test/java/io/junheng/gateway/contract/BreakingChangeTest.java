package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The API breaks no client of the last release unless the changelog says so. {@code -Dbaseline.update=true} writes the baseline anew, which is done with a release and never to
 * silence this test.
 */
class BreakingChangeTest {

    private static final Path ROOT = Path.of(System.getProperty("junheng.root"));
    private static final Path BASELINE = ROOT.resolve("docs/api-baseline.txt");

    private static final String BEFORE = """
            {"paths": {"/v1/schools": {
               "get": {"operationId": "listSchools", "x-roles": ["admin", "viewer"],
                       "parameters": [{"name": "year", "in": "query", "schema": {"type": "integer"}}],
                       "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/School"}},
                                                         "text/csv": {"schema": {"type": "string"}}}}}},
               "post": {"operationId": "openSchool",
                        "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Opening"}}}},
                        "responses": {"204": {}}}}},
             "components": {"schemas": {
               "School": {"type": "object", "required": ["code"],
                          "properties": {"code": {"type": "string"}, "kind": {"type": "string", "enum": ["A", "B"]}}},
               "Opening": {"type": "object",
                           "properties": {"name": {"type": ["string", "null"]}, "kind": {"type": "string", "enum": ["A", "B"]}}}}}}
            """;

    @Test
    void theApiBreaksNobodyUnlessTheChangelogSaysSo() throws IOException {
        // Given
        ApiShape today = ApiShape.of(new ObjectMapper(new YAMLFactory())
                .readTree(ROOT.resolve("docs/openapi.yaml").toFile()));
        if (Boolean.getBoolean("baseline.update")) {
            Files.write(BASELINE, today.lines());
        }
        ApiShape released = ApiShape.parse(Files.readAllLines(BASELINE));

        // When
        List<BreakingChanges.Change> changes = BreakingChanges.between(released, today);

        // Then
        Set<String> declared = BreakingChanges.declared(Files.readString(ROOT.resolve("CHANGELOG.md")));
        assertThat(released.facts()).hasSizeGreaterThan(400);
        assertThat(changes.stream().filter(change -> !declared.contains(change.about())))
                .as("changes that break clients and are not declared below \"### Breaking\" in CHANGELOG.md")
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"get\": { ~ \"head\": { ~ GET /v1/schools",
                "listSchools ~ findSchools ~ GET /v1/schools",
                "\"admin\", \"viewer\" ~ \"admin\" ~ GET /v1/schools",
                "\"name\": \"year\" ~ \"name\": \"period\" ~ GET /v1/schools",
                "\"in\": \"query\", ~ \"in\": \"query\", \"required\": true, ~ GET /v1/schools",
                "\"type\": \"integer\" ~ \"type\": \"string\" ~ GET /v1/schools",
                "text/csv ~ text/plain ~ GET /v1/schools",
                "\"204\" ~ \"202\" ~ POST /v1/schools",
                "\"code\": { ~ \"id\": { ~ School.code",
                "\"required\": [\"code\"], ~ \"required\": [], ~ School.code",
                "{\"code\": {\"type\": \"string\"} ~ {\"code\": {\"type\": \"integer\"} ~ School.code",
                "\"Opening\": {\"type\": \"object\", ~ \"Opening\": {\"type\": \"object\", \"required\": [\"name\"], ~ Opening.name",
                "[\"A\", \"B\"]}}}}}} ~ [\"A\"]}}}}}} ~ Opening.kind"
            })
    void whatBreaksAClientIsFound(String from, String to, String about) throws IOException {
        // Given
        assertThat(BEFORE).contains(from);
        String after = BEFORE.replace(from, to);

        // When
        List<BreakingChanges.Change> changes = BreakingChanges.between(shape(BEFORE), shape(after));

        // Then
        assertThat(changes).extracting(BreakingChanges.Change::about).containsOnly(about);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"code\": { ~ \"name\": {\"type\": \"string\"}, \"code\": {",
                "[\"code\"], ~ [\"code\", \"kind\"],",
                "\"admin\", \"viewer\" ~ \"admin\", \"auditor\", \"viewer\"",
                "\"admin\", \"viewer\" ~ ^^",
                "\"kind\": {\"type\": \"string\", \"enum\": [\"A\", \"B\"]}}}, ~ \"kind\": {\"type\": \"string\", \"enum\": [\"A\", \"B\", \"C\"]}}},",
                "[\"string\", \"null\"] ~ \"string\"",
                "\"responses\": {\"204\": {}} ~ \"responses\": {\"204\": {}, \"202\": {}}"
            })
    void whatBreaksNobodyIsLetThrough(String from, String to) throws IOException {
        // Given
        assertThat(BEFORE).contains(from);

        // When
        List<BreakingChanges.Change> changes = BreakingChanges.between(shape(BEFORE), shape(BEFORE.replace(from, to)));

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aShapeIsReadAsItWasWritten() throws IOException {
        // Given
        ApiShape shape = shape(BEFORE);

        // When
        ApiShape read = ApiShape.parse(shape.lines());

        // Then
        assertThat(read).isEqualTo(shape);
    }

    @Test
    void onlyWhatStandsBelowTheHeadingOfTheNextReleaseIsDeclared() {
        // Given
        String changelog = """
                ## [Unreleased]

                ### Changed

                - `GET /v1/forms` is faster.

                ### Breaking

                - `GET /v1/schools` and `School.code`: codes are numbers now.

                ### Removed

                - `GET /v1/classes`

                ## [0.1.0]

                ### Breaking

                - `GET /v1/regions`
                """;

        // When
        Set<String> declared = BreakingChanges.declared(changelog);

        // Then
        assertThat(declared).containsExactlyInAnyOrder("GET /v1/schools", "School.code");
    }

    private static ApiShape shape(String document) throws IOException {
        return ApiShape.of(new ObjectMapper().readTree(document));
    }
}
