package io.junheng.indicator.priority;

import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Whether the listed are favoured (倾斜): the money per pupil of all on the list is more than that of all off it. Equal is not more. While a figure of anybody is
 * missing, or a side is empty or has no pupils, or nothing was given to those off the list, nothing is decided.
 */
record Favour(Side on, Side off, Rational ratio, Verdict verdict) {

    /** What is said of a list. */
    enum Verdict {
        ACHIEVED,
        NOT_ACHIEVED,
        UNDETERMINED
    }

    /** What a region reported; null where it reported nothing. */
    record Reported(String code, BigDecimal money, BigDecimal pupils) {

        boolean whole() {
            return money != null && pupils != null;
        }
    }

    /** All regions of one side. */
    record Side(int regions, BigDecimal money, BigDecimal pupils, List<String> missing) {

        static Side of(List<Reported> reported) {
            return new Side(
                    reported.size(),
                    reported.stream()
                            .filter(Reported::whole)
                            .map(Reported::money)
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    reported.stream()
                            .filter(Reported::whole)
                            .map(Reported::pupils)
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    reported.stream()
                            .filter(one -> !one.whole())
                            .map(Reported::code)
                            .toList());
        }

        boolean whole() {
            return missing.isEmpty() && regions > 0 && pupils.signum() > 0;
        }

        Rational perPupil() {
            return pupils.signum() > 0 ? Rational.of(money).over(Rational.of(pupils)) : null;
        }
    }

    static Favour of(Set<String> members, List<Reported> all) {
        Side on =
                Side.of(all.stream().filter(one -> members.contains(one.code())).toList());
        Side off = Side.of(
                all.stream().filter(one -> !members.contains(one.code())).toList());
        if (!on.whole() || !off.whole() || off.money().signum() <= 0) {
            return new Favour(on, off, null, Verdict.UNDETERMINED);
        }
        Rational ratio = on.perPupil().over(off.perPupil());
        return new Favour(on, off, ratio, ratio.compareTo(Rational.ONE) > 0 ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED);
    }
}
