package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(area - indoorSports) / pupils | (教学及辅助用房面积 − 室内体育用房面积) ÷ 学生数 | (teaching area − indoor sports area) ÷ pupils",
                "to(teachers / pupils, \"人/百人\") >= 4.2 | 专任教师数 ÷ 学生数（折算为 人/百人） 不低于 4.2 | teachers ÷ pupils (expressed in 人/百人) is at least 4.2",
                "growth(appropriation) > growth(revenue) | 预算内教育拨款比上年的增长率 超过 财政经常性收入比上年的增长率 | growth of education appropriation over last year is above growth of recurrent revenue over last year",
                "if(not (pupils < 50) and true, previous(area), min(area, 3)) | 若 并非 (学生数 低于 50) 且 恒成立 则取 上年教学及辅助用房面积，否则取 教学及辅助用房面积、3 中的最小值 | if not (pupils is below 50) and always then last year's teaching area, otherwise the least of teaching area, 3",
            })
    void a_formula_reads_in_both_languages(String text, String zh, String en) {
        // When
        Formula formula = Formula.check(text, SchoolVocabulary.vocabulary(), FormulaLevel.SUBJECT)
                .orThrow();

        // Then
        assertThat(formula.explain(Language.ZH)).isEqualTo(zh);
        assertThat(formula.explain(Language.EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cv(area, pupils) | 教学及辅助用房面积的差异系数（以学生数加权） | the coefficient of variation of teaching area weighted by pupils",
                "share(pupils > 45) | 满足“学生数 超过 45”的对象所占比例 | the share of members where pupils is above 45",
                "sum(area) / sum(pupils) + mean(area / pupils, pupils) | 教学及辅助用房面积之和 ÷ 学生数之和 + 教学及辅助用房面积 ÷ 学生数按学生数加权的平均值 | the sum of teaching area ÷ the sum of pupils + the mean of teaching area ÷ pupils weighted by pupils",
            })
    void aggregates_read_in_both_languages(String text, String zh, String en) {
        // When
        Formula formula = Formula.check(text, SchoolVocabulary.vocabulary(), FormulaLevel.POPULATION)
                .orThrow();

        // Then
        assertThat(formula.explain(Language.ZH)).isEqualTo(zh);
        assertThat(formula.explain(Language.EN)).isEqualTo(en);
    }
}
