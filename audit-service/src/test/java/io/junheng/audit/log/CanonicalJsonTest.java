package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void writesTheExampleOfTheStandard() throws JsonProcessingException {
        // Given the input of RFC 8785 section 3.2.2
        String input = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        // When
        String canonical = CanonicalJson.of(JSON.readTree(input));

        // Then it is the output given there, but for the digits that a double would not hold
        assertThat(canonical)
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.33333329,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsNamesAsTheStandardDoes() throws JsonProcessingException {
        // Given the input of RFC 8785 section 3.2.3
        String input =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        // When
        String canonical = CanonicalJson.of(JSON.readTree(input));

        // Then
        assertThat(canonical)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.50, 1.5",
        "100, 100",
        "1e2, 100",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "123e25, 1.23e+27",
        "0.000001, 0.000001",
        "0.00000012, 1.2e-7",
        "-7.10, -7.1",
        "12345678901234567890.123456789, 12345678901234567890.123456789",
        "1e-400, 1e-400",
        "1e999999999, 1e+999999999"
    })
    void writesEachNumberInOneWay(String number, String canonical) throws JsonProcessingException {
        assertThat(CanonicalJson.of(JSON.readTree("[" + number + "]"))).isEqualTo("[" + canonical + "]");
    }

    @Test
    void writesALoneSurrogateSoThatItHasBytes() {
        assertThat(CanonicalJson.of(
                        JSON.valueToTree(List.of("\ud800", "\udc00x", "\ud83d\ude00", "\ud800\ud83d\ude00"))))
                .isEqualTo("[\"\\ud800\",\"\\udc00x\",\"\ud83d\ude00\",\"\\ud800\ud83d\ude00\"]");
    }

    @Property(tries = 300)
    void sayingTheSameInAnotherOrderOrLayoutGivesTheSameText(@ForAll("values") Object value)
            throws JsonProcessingException {
        JsonNode tree = JSON.valueToTree(value);

        String canonical = CanonicalJson.of(tree);

        JsonNode readBack = JSON.readTree(canonical);
        assertThat(CanonicalJson.of(readBack)).isEqualTo(canonical);
        assertThat(CanonicalJson.of(JSON.readTree(tree.toPrettyString()))).isEqualTo(canonical);
    }

    @Provide
    static Arbitrary<Object> values() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(Object.class::cast),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                        .ofScale(9)
                        .map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        leaf,
                        inner.list().ofMaxSize(3).map(Object.class::cast),
                        Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), inner)
                                .ofMaxSize(3)
                                .map(map -> (Object) Map.copyOf(map))),
                0,
                3);
    }
}
