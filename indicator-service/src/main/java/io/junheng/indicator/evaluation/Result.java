package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.List;

/** One measurement (结果): a criterion or verdict, at a stage, of a school or region. */
public record Result(
        String criterion,
        String stage,
        String subject,
        String code,
        String name,
        String county,
        String regionPath,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        Verdict verdict,
        Boolean floorMet,
        List<String> reasons) {

    /** Decimals that values are kept with; verdicts do not depend on it. */
    public static final int DECIMALS = 12;

    /** What names a result within its evaluation: {@code L1:PRIMARY:SCHOOL:2122990001}. */
    public record Key(String criterion, String stage, String subject, String code) {

        /** Reads a key; one that is not of the form is a 400. */
        public static Key of(String text) {
            String[] parts = text == null ? new String[0] : text.split(":", -1);
            if (parts.length != 4) {
                throw Problem.of(EvaluationProblem.RESULT_KEY_MALFORMED).at("?result");
            }
            return new Key(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    /** What names it: {@code L1:PRIMARY:SCHOOL:2122990001}. */
    public String key() {
        return criterion + ":" + stage + ":" + subject + ":" + code;
    }

    /** The stage, or null when the framework measures none apart. */
    public String stageOrNull() {
        return stage.equals(FrameworkContent.ALL) ? null : stage;
    }
}
