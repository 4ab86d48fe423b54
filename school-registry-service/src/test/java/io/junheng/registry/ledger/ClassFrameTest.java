package io.junheng.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.expressions.Element;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class is the same class when it moves up a grade. */
class ClassFrameTest {

    @ParameterizedTest
    @CsvSource({
        "PRIMARY,三年级1班,1班",
        "PRIMARY,四年级1班,1班",
        "PRIMARY,三年1班,1班",
        "PRIMARY,三(1)班,(1)班",
        "PRIMARY,四（1）班,（1）班",
        "PRIMARY,2021级1班,1班",
        "PRIMARY,3年级2班,2班",
        "JUNIOR,初二3班,3班",
        "JUNIOR,七年级3班,3班",
        "JUNIOR,初三年级3班,3班",
        "SENIOR,高一1班,1班",
        "PRIMARY,火箭班,火箭班",
        "PRIMARY,一年级,一年级",
        "KINDERGARTEN,小一班,一班",
        "KINDERGARTEN,中一班,一班",
        "KINDERGARTEN,大班,班"
    })
    void theLabelIsWhatRemainsWithoutTheGrade(String stage, String name, String label) {
        assertThat(ClassFrame.label(stage, name)).isEqualTo(label);
    }

    @Test
    void theYearOfEntryStaysFromGradeToGrade() {
        // Given
        ClassFrame third = new ClassFrame(new ClassSize("三年级1班", "PRIMARY", "P3", 57), 2022);
        ClassFrame fourth = new ClassFrame(new ClassSize("四年级1班", "PRIMARY", "P4", 58), 2023);

        // Then
        for (ClassFrame one : new ClassFrame[] {third, fourth}) {
            assertThat(one.value(new Element("cohort", 0))).isEqualTo(new BigDecimal("2020"));
            assertThat(one.text(new Element("classLabel", 0))).isEqualTo("1班");
        }
    }
}
