package io.junheng.indicator.evaluation;

import io.junheng.expressions.CountedFigure;
import io.junheng.expressions.SqlEstimate;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Counts the classes of a school beyond a limit (超限班级数) from its class marks: ascending numbers, a million for each stage plus the pupils, so that a count is the
 * distance between two places in them. Classes have whole numbers of pupils, so the count is exact.
 */
final class ClassMarks {

    /** A stage's marks begin at its place times a million. */
    private static final List<String> STAGES = List.of("KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR");

    private static final long STAGE = 1_000_000;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(STAGE - 1);

    private ClassMarks() {}

    /** The criterion's number from {@code x.class_marks}, null where the school has no class at the stage; nothing when it is no such count. */
    static Optional<SqlEstimate> counted(Scheme scheme, CriterionContent criterion, String stage) {
        return !criterion.ofClasses() || !STAGES.contains(stage)
                ? Optional.empty()
                : scheme.formula(criterion, stage)
                        .counted()
                        .filter(counted -> Scheme.CLASS_PUPILS.equals(counted.figure()))
                        .map(counted -> new SqlEstimate(number(stage, counted), "0::float8", "true", false));
    }

    static String number(String stage, CountedFigure counted) {
        int place = STAGES.indexOf(stage);
        String none = upTo(place * STAGE - 1);
        String all = upTo(place * STAGE + STAGE - 1);
        String below = upTo(place * STAGE + below(counted.limit()));
        String within = upTo(place * STAGE + upTo(counted.limit()));
        String count = switch (counted.relation()) {
            case BELOW -> below + " - " + none;
            case AT_MOST -> within + " - " + none;
            case ABOVE -> all + " - " + within;
            case AT_LEAST -> all + " - " + below;
            case EQUAL -> within + " - " + below;
            case UNEQUAL -> all + " - " + within + " + " + below + " - " + none;
        };
        return "(case when " + all + " > " + none + " then (" + count + ")::float8 end)";
    }

    /** The greatest whole number below the limit. */
    private static long below(BigDecimal limit) {
        return within(limit.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
    }

    /** The greatest whole number that is not above it. */
    private static long upTo(BigDecimal limit) {
        return within(limit.setScale(0, RoundingMode.FLOOR));
    }

    private static long within(BigDecimal whole) {
        return whole.max(BigDecimal.ONE.negate()).min(LARGEST).longValueExact();
    }

    /** How many classes have a mark no greater. */
    private static String upTo(long mark) {
        return "width_bucket(" + mark + "::float8, x.class_marks)";
    }
}
