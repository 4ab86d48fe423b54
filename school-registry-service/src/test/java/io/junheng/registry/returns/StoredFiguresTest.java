package io.junheng.registry.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a row holds of figures: told back to the last digit, without their keys, whatever of a form was reported. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StoredFiguresTest {

    @Inject
    StoredFigures figures;

    private final Database database = Database.ofApplication();

    static Stream<Map<String, BigDecimal>> told() {
        return Stream.of(
                Map.of(),
                Map.of("pupils", new BigDecimal("0")),
                Map.of("pupils", new BigDecimal("-3"), "area", new BigDecimal("8.50")),
                Map.of("area", new BigDecimal("-0.000001"), "books", new BigDecimal("123456789012345.000001")),
                Map.of("area", new BigDecimal("12345678901234567890.5"), "pupils", new BigDecimal("99999999999999")),
                Map.of("area", new BigDecimal("0.00000000012"), "seats", new BigDecimal("1234567890.12345")));
    }

    @ParameterizedTest
    @MethodSource("told")
    void areReadAsTheyWereTold(Map<String, BigDecimal> told) throws JsonProcessingException {
        // When
        String stored = figures.text("stored-figures", told);

        // Then
        assertThat(figures.read(stored)).isEqualTo(told);
        assertThat(stored).doesNotContain("area");
        assertThat(database.value("select told_figures(?)", stored))
                .isEqualTo(new ObjectMapper().writeValueAsString(Figures.of(told)));
    }

    @Test
    void aLayoutGrowsByWhatHasNoPlaceInIt() {
        // Given
        String first = figures.text("growing", Map.of("b", BigDecimal.ONE, "d", BigDecimal.TEN));

        // When
        String second = figures.text("growing", Map.of("a", BigDecimal.ONE, "d", BigDecimal.TEN));
        String third = figures.text("growing", Map.of("b", BigDecimal.ONE));

        // Then
        assertThat(afterColon(first)).isEqualTo("1,10");
        assertThat(afterColon(second)).isEqualTo("1,,10");
        assertThat(afterColon(third)).isEqualTo(",1,");
        assertThat(figures.read(first)).isEqualTo(Map.of("b", BigDecimal.ONE, "d", BigDecimal.TEN));
        assertThat(figures.read(third)).isEqualTo(Map.of("b", BigDecimal.ONE));
    }

    @Test
    void aLayoutStaysWhenTheReturnThatNeedsItIsUndone() {
        // Given
        Map<String, BigDecimal> told = Map.of("a", BigDecimal.ONE);

        // When
        QuarkusTransaction.begin();
        String undone = figures.text("undone", told);
        QuarkusTransaction.rollback();

        // Then
        assertThat(figures.text("undone", told)).isEqualTo(undone);
        assertThat(figures.read(undone)).isEqualTo(told);
    }

    @Test
    void rowsFromBeforeAreJson() {
        assertThat(figures.read("{\"area\":8.50,\"pupils\":1080}"))
                .isEqualTo(Map.of("area", new BigDecimal("8.50"), "pupils", new BigDecimal("1080")));
        assertThatThrownBy(() -> figures.read("{\"area\":"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A stored return is unreadable");
        assertThatThrownBy(() -> figures.read("2147483647:1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2147483647");
    }

    private static String afterColon(String stored) {
        return stored.substring(stored.indexOf(':') + 1);
    }
}
