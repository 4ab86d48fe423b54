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
        return "(case when " + all(place) + " > 0 then (" + count(place, counted) + ")::float8 end)";
    }

    private static String count(int place, CountedFigure counted) {
        String below = between(place, below(counted.limit()));
        String upTo = between(place, upTo(counted.limit()));
        return switch (counted.relation()) {
            case BELOW -> below;
            case AT_MOST -> upTo;
            case ABOVE -> all(place) + " - " + upTo;
            case AT_LEAST -> all(place) + " - " + below;
            case EQUAL -> upTo + " - " + below;
            case UNEQUAL -> all(place) + " - " + upTo + " + " + below;
        };
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

    private static String all(int place) {
        return between(place, STAGE - 1);
    }

    /** How many classes of the stage have no more pupils. */
    private static String between(int place, long pupils) {
        return "(" + upTo(place * STAGE + pupils) + " - " + upTo(place * STAGE - 1) + ")";
    }

    private static String upTo(long mark) {
        return "width_bucket(" + mark + "::float8, x.class_marks)";
    }
}
