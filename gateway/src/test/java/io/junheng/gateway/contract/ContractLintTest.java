package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractLintTest {

    private static final String SOUND = """
            openapi: 3.1.0
            info: {title: t, version: '1', description: d, contact: {name: n}, license: {name: l, identifier: MIT}}
            servers: [{url: /}]
            tags: [{name: schools, description: 学校 / schools}]
            paths:
              /v1/schools/{code}:
                get:
                  operationId: getSchool
                  summary: 学校 / school
                  description: 一所学校 / one school
                  tags: [schools]
                  parameters: [{name: code, in: path, required: true, schema: {type: string, examples: [AA22]}}]
                  responses:
                    '200':
                      description: ok
                      headers: {RateLimit: {$ref: '#/components/headers/RateLimit'}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/School'}}}
                    '400': {$ref: '#/components/responses/Bad'}
                    '401': {$ref: '#/components/responses/Bad'}
                    '403': {$ref: '#/components/responses/Bad'}
                    '404': {$ref: '#/components/responses/Bad'}
                    '429': {$ref: '#/components/responses/Bad'}
                    '503': {$ref: '#/components/responses/Bad'}
            components:
              headers: {RateLimit: {schema: {type: string}}}
              responses: {Bad: {description: bad, content: {application/problem+json: {schema: {type: object}}}}}
              schemas: {School: {type: object, properties: {pupils: {type: integer, examples: [3]}}}}
            """;

    @Test
    void theDocumentOfTheSuiteHasNothingToFind() throws IOException {
        // Given
        Path golden = Path.of(System.getProperty("junheng.root")).resolve("docs/openapi.yaml");

        // Then
        assertThat(ContractLint.findings(ContractText.parseYaml(Files.readString(golden))))
                .isEmpty();
    }

    static Arguments[] faults() {
        return new Arguments[] {
            fault("info has no contact", d -> d.withObjectProperty("info").remove("contact")),
            fault("info has no license", d -> d.withObjectProperty("info").remove("license")),
            fault("the description of tag schools", d -> ((ObjectNode) d.at("/tags/0")).put("description", "schools")),
            fault("the description of getSchool", d -> operation(d).remove("description")),
            fault("the summary of getSchool", d -> operation(d).put("summary", "school")),
            fault("no camelCase operationId", d -> operation(d).put("operationId", "get_school")),
            fault("has not exactly one tag", d -> operation(d).putArray("tags")),
            fault(
                    "tag pupils is not declared",
                    d -> operation(d).putArray("tags").add("pupils")),
            fault("declares the path parameters", d -> operation(d).putArray("parameters")),
            fault("does not tell the rate limit", d -> response(d).remove("headers")),
            fault(
                    "never succeeds",
                    d -> operation(d).withObjectProperty("responses").remove("200")),
            fault(
                    "does not say 429",
                    d -> operation(d).withObjectProperty("responses").remove("429")),
            fault(
                    "401 is no problem",
                    d -> operation(d)
                            .withObjectProperty("responses")
                            .putObject("401")
                            .put("description", "no")),
            fault("schemas/School is not used", d -> response(d).remove("content")),
            fault("leads nowhere", d -> d.withObjectProperty("components").remove("schemas")),
            fault(
                    "the example \"many\" is none",
                    d -> ((ObjectNode) d.at("/components/schemas/School/properties/pupils"))
                            .putArray("examples")
                            .add("many")),
            fault(
                    "is ambiguous with another",
                    d -> d.withObjectProperty("paths").putObject("/v1/schools/{id}"))
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aPlantedFaultIsFound(String finding, Consumer<ObjectNode> fault) {
        // Given
        ObjectNode document = ContractText.parseYaml(SOUND);
        assertThat(ContractLint.findings(document)).isEmpty();

        // When
        fault.accept(document);

        // Then
        assertThat(ContractLint.findings(document)).anyMatch(each -> each.contains(finding));
    }

    private static Arguments fault(String finding, Consumer<ObjectNode> fault) {
        return Arguments.of(finding, fault);
    }

    private static ObjectNode operation(ObjectNode document) {
        return (ObjectNode) document.at("/paths/~1v1~1schools~1{code}/get");
    }

    private static ObjectNode response(ObjectNode document) {
        return (ObjectNode) operation(document).at("/responses/200");
    }
}
