package io.junheng.task.extraction;

import io.junheng.task.extraction.target.Comparison;
import io.junheng.task.extraction.target.Target;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something that is due again in every period (周期性义务), such as {@code 每学期至少召开1次家长会}.
 *
 * @param action the clause that says what, as sent
 * @param period how often
 * @param count how much in each period
 * @param unit of what: 次, 学时
 * @param comparator at least, or exactly so much
 * @param span its place in the text as sent
 * @param rule what found it
 */
public record Obligation(
        String action,
        Period period,
        BigDecimal count,
        String unit,
        Comparison comparator,
        Span span,
        Confidence confidence,
        String rule) {

    /** How often something is due. */
    public enum Period {
        DAY("天", "日"),
        WEEK("周"),
        FORTNIGHT("两周"),
        MONTH("月"),
        QUARTER("季度"),
        HALF_YEAR("半年"),
        TERM("学期"),
        SCHOOL_YEAR("学年"),
        YEAR("年");

        private final List<String> words;

        Period(String... words) {
            this.words = List.of(words);
        }

        /** The word for it behind 每. */
        public String word() {
            return words.get(0);
        }

        private static Optional<Period> of(String word) {
            for (Period period : values()) {
                if (period.words.contains(word)) {
                    return Optional.of(period);
                }
            }
            return Optional.empty();
        }
    }

    /** The obligations among the figures of a document: those with a period to be met, not to be kept below. */
    static List<Obligation> among(List<Target> targets) {
        return targets.stream().flatMap(target -> of(target).stream()).toList();
    }

    private static Optional<Obligation> of(Target target) {
        int stroke = target.unit().indexOf('/');
        boolean due = target.comparator() == Comparison.EQUAL || target.comparator() == Comparison.AT_LEAST;
        if (stroke < 0 || !due) {
            return Optional.empty();
        }
        return Period.of(target.unit().substring(stroke + 1))
                .map(period -> new Obligation(
                        target.quote(),
                        period,
                        target.value(),
                        target.unit().substring(0, stroke),
                        target.comparator(),
                        target.span(),
                        target.confidence(),
                        target.rule()));
    }
}
