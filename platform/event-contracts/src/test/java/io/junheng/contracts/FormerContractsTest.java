package io.junheng.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While a new version is rolled out, services of both run side by side: what the former build sends is read by this one, and what this one sends by the former.
 * {@code -Dformer.update=true}, in the build that follows a release, keeps the contracts of today as the former ones.
 */
class FormerContractsTest {

    /** As the service kit reads events: what it does not know it passes over. */
    private static final ObjectMapper READER =
            WireJson.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @BeforeAll
    static void keepAnewIfAsked() throws IOException {
        if (Boolean.getBoolean("former.update")) {
            FormerContract.keepThoseOfToday(EventContractsTest.contracts());
        }
    }

    static List<FormerContract> former() {
        return FormerContract.all();
    }

    @ParameterizedTest
    @MethodSource("former")
    void whatTheFormerBuildSendsIsReadByThisOne(FormerContract former) throws IOException {
        // Given
        Contract today = former.today();
        assertThat(today).as("%s is still known", former).isNotNull();
        JsonNode sent = former.sample();

        // When
        DomainEvent read = READER.treeToValue(sent.get("payload"), today.event());

        // Then
        assertThat(read.aggregateId()).isEqualTo(sent.get("key").textValue());
        assertThat(Long.toString(read.aggregateVersion()))
                .isEqualTo(sent.at("/headers/ce_version").textValue());
        assertThat(read.regionPath())
                .isEqualTo(sent.at("/headers/ce_regionpath").textValue());
        assertThat(EventTypes.topicOf("junheng", today.event()))
                .isEqualTo(sent.get("topic").textValue());
        assertThat(JsonSchemas.faults(today.schema(), WireJson.pretty(sent.get("payload"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("former")
    void whatThisBuildSendsIsReadByTheFormer(FormerContract former) throws IOException {
        String sent = WireJson.pretty(former.today().sample().payload());

        assertThat(JsonSchemas.faults(former.schema(), sent)).isEmpty();
    }

    @Test
    void noContractChangedInAWayThatOneOfThemCannotRead() throws IOException {
        List<String> changes = new ArrayList<>();
        for (FormerContract former : former()) {
            SchemaChanges.between(
                            WireJson.tree(former.schema()),
                            WireJson.tree(former.today().schema()))
                    .forEach(change -> changes.add(former + ": " + change));
        }

        assertThat(changes)
                .as("each stands in accepted.csv with what a reader of the other build makes of it")
                .containsExactlyInAnyOrderElementsOf(FormerContract.accepted().keySet());
        assertThat(former()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"object","required":["a"]}        | {"type":"object","required":["a","b"]} | needs b
            {"type":"object","required":["a","b"]}    | {"type":"object","required":["a"]}     | may be without b
            {"properties":{"a":{"type":"string"}}}    | {"properties":{"a":{"type":"integer"}}} | /properties/a was "string" and is "integer"
            {"properties":{"a":{"enum":["X"]}}}       | {"properties":{"a":{"enum":["X","Y"]}}} | /properties/a has the new word Y
            {"properties":{"a":{"enum":["X","Y"]}}}   | {"properties":{"a":{"enum":["X"]}}}     | /properties/a no longer has the word Y
            {"properties":{"a":{"$ref":"#/$defs/A"}}} | {"properties":{"a":{"$ref":"#/$defs/B"}}} | /properties/a was "#/$defs/A" and is "#/$defs/B"
            {"anyOf":[{"type":"null"}]}               | {"anyOf":[{"type":"string"}]}           | was one of
            """)
    void whatOneOfThemCannotReadIsFound(String former, String current, String told) throws IOException {
        assertThat(SchemaChanges.between(WireJson.tree(former), WireJson.tree(current)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void aFieldThatMayBeLeftOutCanComeAndGo() throws IOException {
        JsonNode with = WireJson.tree(
                "{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\"}},\"required\":[\"a\"]}");
        JsonNode without = WireJson.tree("{\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]}");

        assertThat(SchemaChanges.between(without, with)).isEmpty();
        assertThat(SchemaChanges.between(with, without)).isEmpty();
    }
}
