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
                "kind = \"小学\" and opened < date(\"2001-09-01\") | 办学类型 是 “小学” 且 建校日期 早于 2001年9月1日 | kind of school is \"小学\" and opening day is before 2001-09-01",
                "not oneOf(kind, \"小学\", \"初中\") or boarding | 并非 (办学类型 为 “小学”、“初中” 之一) 或 寄宿制 | not (kind of school is one of \"小学\", \"初中\") or boarding",
                "known(post) and contains(post, \"校长\") and startsWith(kind, \"完全\") | 岗位 已有值 且 岗位 含有 “校长” 且 办学类型 以 “完全” 开头 | post is known and post contains \"校长\" and kind of school starts with \"完全\"",
                "addMonths(appointed, 6) <= addDays(opened, 10) | 任命日期后 6 个月 不晚于 建校日期后 10 天 | 6 months after day of appointment is not after 10 days after opening day",
                "months(opened, appointed) >= 6 and days(opened, appointed) > 3 | 建校日期至任命日期的整月数 不低于 6 且 建校日期至任命日期的天数 超过 3 | the whole months from opening day to day of appointment is at least 6 and the days from opening day to day of appointment is above 3",
                "schoolYear(opened) = year(appointed) | 建校日期的学年 等于 任命日期的年份 | the school year of opening day equals the year of day of appointment",
                "round(area / 2) + floor(area) + ceil(area) + abs(area) + length(kind) * 1 \"m2\" | (教学及辅助用房面积 ÷ 2)（四舍五入取整） + 教学及辅助用房面积（舍去小数） + 教学及辅助用房面积（进位取整） + 教学及辅助用房面积的绝对值 + 办学类型的字数 × 1 m2 | (teaching area ÷ 2) rounded + teaching area rounded down + teaching area rounded up + the absolute value of teaching area + the length of kind of school × 1 m2",
                "throughout(pupils > 45, 3) and nonDecreasing(appropriation, 3) | 连续 3 年满足“学生数 超过 45” 且 预算内教育拨款连续 3 年逐年不减 | in each of the last 3 years pupils is above 45 and education appropriation did not decrease in any of the last 3 years",
                "part(kind, 1, 2) = \"小学\" | 办学类型第 1 字起 2 个字 是 “小学” | 2 characters of kind of school from 1 is \"小学\"",
                "previous(pupils, 3) > 0 | 3年前的学生数 超过 0 | pupils of 3 years ago is above 0",
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
                "median(pupils) - quantile(pupils, 0.8) | 学生数的中位数 − 学生数的 0.8 分位数 | the median of pupils − the 0.8 quantile of pupils",
                "least(pupils) - greatest(pupils, boarding) | 最小的学生数 − 最大的学生数（仅限“寄宿制”的对象） | the least pupils − (the greatest pupils among the members where boarding)",
                "least(opened) < greatest(opened) | 最早的建校日期 早于 最晚的建校日期 | the earliest opening day is before the latest opening day",
                "distinct(kind) | 办学类型的不同取值数 | the number of different values of kind of school",
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
