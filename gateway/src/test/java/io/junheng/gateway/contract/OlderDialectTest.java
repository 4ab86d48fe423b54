package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OlderDialectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{type: [string, 'null']} | {type: string, nullable: true}",
                "{type: [string, integer]} | {}",
                "{anyOf: [{$ref: '#/a'}, {type: 'null'}]} | {nullable: true, allOf: [{$ref: '#/a'}]}",
                "{oneOf: [{type: string}, {type: number}, {type: 'null'}]} | {nullable: true, oneOf: [{type: string}, {type: number}]}",
                "{anyOf: [{type: string}, {type: number}]} | {anyOf: [{type: string}, {type: number}]}",
                "{$ref: '#/a', description: b} | {description: b, allOf: [{$ref: '#/a'}]}",
                "{$ref: '#/a'} | {$ref: '#/a'}",
                "{type: string, examples: [a, b]} | {type: string, example: a}",
                "{const: 5} | {enum: [5]}",
                "{exclusiveMinimum: 0} | {minimum: 0, exclusiveMinimum: true}",
                "{properties: {examples: {type: array, examples: [[1]]}, const: {type: string}}} | {properties: {examples: {type: array, example: [1]}, const: {type: string}}}",
                "{example: {$ref: a, b: 1}} | {example: {$ref: a, b: 1}}",
                "{content: {text/csv: {examples: {one: {value: 1}}}}} | {content: {text/csv: {examples: {one: {value: 1}}}}}",
            })
    void whatOnlyTheNewerDialectCanSayIsSaidTheOlderWay(String newer, String older) {
        // Given
        var document = ContractText.parseYaml("{openapi: 3.1.0, components: {schemas: {a: " + newer + "}}}");

        // When
        var result = OlderDialect.of(document);

        // Then
        assertThat(result)
                .isEqualTo(ContractText.parseYaml("{openapi: 3.0.3, components: {schemas: {a: " + older + "}}}"));
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    }
}
