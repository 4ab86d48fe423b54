package io.junheng.task.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static String shown(Dates.Found found) {
        PartialDate date = found.date();
        String year = date.yearRaw() != null ? date.yearRaw() : String.valueOf(date.year());
        return year + "/" + date.month() + "/" + date.day() + (found.deadline() ? " by" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "到2025年, 2025/null/null",
        "2025年底前, 2025/null/null by",
        "到“十四五”末, 2025/null/null",
        "十五五期末, 2030/null/null",
        "2025年8月底前, 2025/8/null by",
        "6月20日前, null/6/20 by",
        "8月20前, null/8/20 by",
        "6月上旬报, null/6/10 by",
        "4月中旬开工, null/4/20 by",
        "10月末竣工, null/10/null by",
        "力争年6月前, 年/6/null by",
        "于每年月日前, 年月日/null/null by",
        "做好年一年总结, 年一年/null/null",
        "到X年消除, X年/null/null",
        "20**年完成, 20**年/null/null",
        "20xx年5月-20xx年8月, 20xx年/5/null; 20xx年/8/null",
        "每年12月底前, null/12/null by",
        "6月前后, null/6/null"
    })
    void readsDatesWithMissingParts(String text, String expected) {
        assertThat(Dates.in(text).stream().map(DatesTest::shown).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"每年6次", "3年内", "第12月", "13月", "今年", "20xx人", "九年义务教育", "1.5月龄"})
    void otherNumbersAreNoDates(String text) {
        assertThat(Dates.in(text)).isEmpty();
    }
}
