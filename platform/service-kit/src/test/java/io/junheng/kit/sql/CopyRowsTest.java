package io.junheng.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a cell stays one cell of one row. */
class CopyRowsTest {

    @ParameterizedTest
    @CsvSource({"a\\b,a\\\\b", "\\N,\\\\N", "'a\tb',a\\tb", "'a\nb',a\\nb", "'a\rb',a\\rb", "\\.,\\\\.", "小学,小学"})
    void whatSeparatesRowsAndCellsIsEscaped(String text, String written) {
        assertThat(bytes(text)).isEqualTo(written);
    }

    @Test
    void everyCharacterIsWrittenAsUtf8() {
        String text = "é小学𠮷\\𠮷 z".repeat(40_000);
        assertThat(bytes(text)).isEqualTo(text.replace("\\", "\\\\"));
    }

    @Test
    void aCellWithoutAValueIsNotAnEmptyOne() {
        CopyBytes target = new CopyBytes(1);
        target.nothing();
        target.tab();
        target.text("");
        target.end();
        assertThat(string(target)).isEqualTo("\\N\t\n");
        target.clear();
        assertThat(string(target)).isEmpty();
    }

    private static String bytes(String text) {
        CopyBytes target = new CopyBytes(1);
        target.text(text);
        return string(target);
    }

    private static String string(CopyBytes target) {
        return new String(target.bytes(), 0, target.length(), StandardCharsets.UTF_8);
    }

    @Test
    void anArrayQuotesItsWords() {
        assertThat(CopyRows.array(List.of())).isEqualTo("{}");
        assertThat(CopyRows.array(List.of("PRIMARY", "a,\"b\"\\"))).isEqualTo("{\"PRIMARY\",\"a,\\\"b\\\"\\\\\"}");
    }
}
