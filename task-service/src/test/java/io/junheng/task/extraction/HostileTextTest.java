package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.junheng.task.extraction.text.Warning;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to hang or crash a reader. Each takes a second or two at most; a step whose time grows with the square of the
 * length would take much longer than allowed.
 */
class HostileTextTest {

    private static final int LONG = 200_000;
    private static final Duration ENOUGH = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（",
                "）",
                "1",
                "1、",
                "1.",
                "一、",
                "（一）",
                "由",
                "“",
                "责任单位：",
                "市教育局、",
                "、",
                "第一阶段",
                "年",
                "X",
                "牵头",
                "(市教育局牵头)",
                "(((市教育局牵头)))",
                "到",
                "2-",
                "1:",
                "每年",
                "不低于",
                "等",
                "和",
                "\n",
                "甲\n",
                "1.甲。\n",
                "责任单位:市教育局\n",
                "牵头部门:\n",
                "《",
                "》",
                "〔2020〕",
                "20xx人",
                "建成甲小学、",
                "所有",
                "“三个",
                "。",
                "，",
                "\ud83d",
                "局和",
                "由市教育局牵头,",
                "(责任单位:",
                "第1页\n",
                "1、甲，乙\n",
                "市、县",
                "5",
                "5%",
                "5,000",
                "甲乙丙丁，",
                "县教育局：甲。\n",
                "由县教育局负责。",
                "各市（州）、",
                "(市教育局)1."
            })
    void timeGrowsWithTheLengthOnly(String unit) {
        String text = unit.repeat(LONG / unit.length());
        assertThat(assertTimeoutPreemptively(ENOUGH, () -> PolicyText.of(text).extract()))
                .isNotNull();
    }

    /** About 300 printed pages: 750 characters each, with ten tasks on a page. */
    @Test
    void aPlanOfThreeHundredPagesIsReadInSeconds() {
        // Given
        StringBuilder plan = new StringBuilder("一、任务\n");
        for (int task = 1; task <= 3000; task++) {
            plan.append(task)
                    .append(".完善第")
                    .append(task)
                    .append("项制度。按照上级要求逐项对照检查，查漏补缺，建立台账，明确责任，限期整改到位，合格率达到95%以上。")
                    .append("（牵头单位：市教育局、市财政局；责任单位：各县（市、区）人民政府）\n");
        }
        // When
        Extraction extraction = assertTimeoutPreemptively(
                ENOUGH, () -> PolicyText.of(plan.toString()).extract());
        // Then
        assertThat(extraction.items()).hasSize(3000);
        assertThat(extraction.items())
                .allSatisfy(item -> assertThat(item.lead()).hasSize(2));
    }

    @Test
    void bracketsNestedAHundredThousandDeepAreOnlyBrackets() {
        // Given
        int depth = 100_000;
        String text = "一、任务\n1.甲事。" + "（".repeat(depth) + "市教育局牵头" + "）".repeat(depth) + "\n2.乙事。（市财政局牵头）";
        // When
        Extraction extraction =
                assertTimeoutPreemptively(ENOUGH, () -> PolicyText.of(text).extract());
        // Then the innermost is still read
        assertThat(extraction.items()).hasSize(2);
        assertThat(extraction.items().get(0).rawBracket()).isEqualTo("（市教育局牵头）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "第 1 页\n", "\ufeff", "copyright@ 2008"})
    void aTextWithoutContentSaysSo(String text) {
        assertThat(PolicyText.of(text).extract().warnings())
                .containsExactlyInAnyOrder(Warning.NO_CONTENT, Warning.NO_ITEMS);
    }
}
