package io.junheng.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a cell stays one cell of one row. */
class CopyRowsTest {

    @ParameterizedTest
    @CsvSource({"a\\b,a\\\\b", "\\N,\\\\N", "'a\tb',a\\tb", "'a\nb',a\\nb", "'a\rb',a\\rb", "\\.,\\\\.", "小学,小学"})
    void whatSeparatesRowsAndCellsIsEscaped(String text, String written) {
        StringBuilder target = new StringBuilder();
        CopyRows.escaped(text, target);
        assertThat(target).hasToString(written);
    }

    @Test
    void anArrayQuotesItsWords() {
        assertThat(CopyRows.array(List.of())).isEqualTo("{}");
        assertThat(CopyRows.array(List.of("PRIMARY", "a,\"b\"\\"))).isEqualTo("{\"PRIMARY\",\"a,\\\"b\\\"\\\\\"}");
    }
}
