package io.junheng.registry.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures side by side are a map like any other, and read as JSON what a map reads. */
class FiguresTest {

    private static final Map<String, BigDecimal> PLAIN = Map.of(
            "pupils", new BigDecimal("1080"),
            "equipmentValue", new BigDecimal("8.5"),
            "area", new BigDecimal("123456789012345.000001"),
            "difference", new BigDecimal("-40"),
            "share", new BigDecimal("-0.05"));

    private final Figures figures = Figures.of(PLAIN);

    @Test
    void theyAreTheSameAsTheMapTheyCameFrom() {
        assertThat(figures).isEqualTo(PLAIN).hasSameHashCodeAs(PLAIN);
        assertThat(PLAIN).isEqualTo(figures);
        assertThat(figures.keySet()).containsExactly("area", "difference", "equipmentValue", "pupils", "share");
        assertThat(figures.get("pupils")).isEqualTo("1080");
        assertThat(figures.get("teachers")).isNull();
        assertThat(figures.containsKey("area")).isTrue();
        assertThat(figures.containsKey("are")).isFalse();
        assertThat(Figures.of(figures)).isSameAs(figures);
    }

    @Test
    void theyAreTheSameInWhateverOrderTheyCome() {
        // Given
        Figures.Collector backwards = new Figures.Collector(1);
        backwards.add("share", new BigDecimal("-0.05"));
        backwards.add("pupils", new BigDecimal("1080"));
        backwards.add("equipmentValue", new BigDecimal("8.5"));
        backwards.add("difference", new BigDecimal("-40"));
        backwards.add("area", new BigDecimal("123456789012345.000001"));

        // Then
        assertThat(backwards.figures()).isEqualTo(figures);
        assertThat(new Figures.Collector(60).figures()).isEmpty();
        assertThat(figures).isNotEqualTo(Figures.NONE);
    }

    @Test
    void theyReadAsAMapDoes() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(written(figures))
                .isEqualTo(
                        "{\"area\":123456789012345.000001,\"difference\":-40,\"equipmentValue\":8.5,\"pupils\":1080,\"share\":-0.05}");
        assertThat(json.writeValueAsString(Map.of("values", figures)))
                .isEqualTo("{\"values\":" + written(figures) + "}");
        assertThat(json.readTree(written(figures)))
                .isEqualTo(json.readTree(json.writeValueAsString(new HashMap<>(figures))));
        assertThat(written(Figures.NONE)).isEqualTo("{}");
    }

    @Test
    void theyAreWhatIsMadeOfThem() {
        assertThat(figures.each((element, number) -> number)).isEqualTo(figures);
        assertThat(figures.each((element, number) -> element.equals("area") ? null : number))
                .containsOnlyKeys("difference", "equipmentValue", "pupils", "share");
        assertThat(figures.each((element, number) -> element.equals("area") ? BigDecimal.ONE : number))
                .hasSize(PLAIN.size())
                .containsEntry("area", BigDecimal.ONE);
    }

    @Test
    void theyAreSoundWhenEachIsAndNoneIsTooWideToTell() {
        // Given
        Figures narrow = figures.each((element, number) -> element.equals("area") ? null : number);

        // Then
        assertThat(narrow.all((place, number) -> true)).isTrue();
        assertThat(narrow.all((place, number) -> !narrow.layout().element(place).equals("share")))
                .isFalse();
        assertThat(figures.all((place, number) -> true)).isFalse();
    }

    @Test
    void othersOfTheSameFormSayNothingOfEachOther() throws JsonProcessingException {
        // Given
        Figures other = Figures.of(Map.of("pupils", new BigDecimal("7"), "share", new BigDecimal("0.5")));
        Figures third = Figures.of(Map.of("pupils", new BigDecimal("8"), "share", new BigDecimal("0.5")));

        // Then
        assertThat(written(other)).isEqualTo("{\"pupils\":7,\"share\":0.5}");
        assertThat(written(third)).isEqualTo("{\"pupils\":8,\"share\":0.5}");
        assertThat(other)
                .isNotEqualTo(third)
                .isEqualTo(Map.of("share", new BigDecimal("0.5"), "pupils", new BigDecimal("7")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-7",
                "10",
                "99",
                "100",
                "101",
                "12345",
                "999999999999999999",
                "-999999999999999999",
                "0.5",
                "0.05",
                "-0.000001",
                "10.0",
                "100.50",
                "123456789012.345678",
                "1.20",
                "1234567890123456789",
                "1E+3"
            })
    void eachDigitIsWritten(String number) throws JsonProcessingException {
        BigDecimal figure = new BigDecimal(number);
        assertThat(written(Figures.of(Map.of("pupils", figure))))
                .isEqualTo("{\"pupils\":" + figure.toPlainString() + "}");
    }

    @Test
    void theyAreWrittenWhereverJsonIs() throws IOException {
        // Given
        ObjectMapper json = new ObjectMapper();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter text = new StringWriter();

        // When
        json.writeValue(bytes, List.of("x".repeat(7_950), figures, other(), figures));
        json.writeValue(text, List.of(figures, other()));

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .endsWith(written(figures) + "," + written(other()) + "," + written(figures) + "]");
        assertThat(text).hasToString("[" + written(figures) + "," + written(other()) + "]");
    }

    private static Figures other() {
        return Figures.of(Map.of("pupils", new BigDecimal("7")));
    }

    private static String written(Figures figures) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(figures);
    }

    @Test
    void nobodyChangesThem() {
        assertThatThrownBy(() -> figures.put("pupils", BigDecimal.ONE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(figures::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> figures.entrySet().iterator().next().setValue(BigDecimal.ONE))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
