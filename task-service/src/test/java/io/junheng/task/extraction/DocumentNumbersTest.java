package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentNumbersTest {

    private static List<DocumentNumber> numbers(String document) {
        return PolicyText.of(document).extract().documentNumbers();
    }

    @Test
    void aNumberKnowsItsIssuerYearAndTitle() {
        // When
        DocumentNumber number = numbers("落实《关于振兴乡村学校的意见》（青政发〔2023〕18号）精神。").get(0);
        // Then
        assertThat(number.text()).isEqualTo("青政发〔2023〕18号");
        assertThat(number.issuer()).isEqualTo("青政发");
        assertThat(number.year()).isEqualTo(2023);
        assertThat(number.number()).isEqualTo(18);
        assertThat(number.title()).isEqualTo("关于振兴乡村学校的意见");
    }

    @Test
    void aMaskedYearIsKeptAsWritten() {
        assertThat(numbers("根据青党办〔20xx〕47号文件。"))
                .extracting(DocumentNumber::year, DocumentNumber::yearRaw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, "20xx"));
    }

    @Test
    void otherBracketsWithYearsAreNone() {
        assertThat(numbers("方案（2023）印发，见附件（2）18号楼。")).isEmpty();
    }
}
