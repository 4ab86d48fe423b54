package io.junheng.indicator.fact;

import io.junheng.contracts.registry.ClassSize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The numbers of a return as doubles in the places of its form (双精度数列). */
record Figures(boolean estimable, String numbers, String classStages, String classPupils) {

    /** What stands for a number that is not there: among elements none of which is null, each is reached in constant time. */
    private static final String MISSING = "NaN";

    private static final int MOST_DIGITS = 15;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final BigDecimal SMALLEST = new BigDecimal("1e-15");

    static Figures of(LockedFigures locked, Map<String, Integer> places) {
        List<ClassSize> classes = locked.classes();
        boolean estimable = locked.values().values().stream().allMatch(Figures::standsAlone);
        return new Figures(
                estimable,
                estimable ? numbers(locked.values(), places) : "{}",
                array(classes.stream().map(each -> '"' + each.stage() + '"').toList()),
                array(classes.stream()
                        .map(each -> String.valueOf(each.pupils()))
                        .toList()));
    }

    /** Whether the double nearest to the number is nearest to no other that could be meant. */
    static boolean standsAlone(BigDecimal number) {
        return number == null
                || number.signum() == 0
                || (number.stripTrailingZeros().precision() <= MOST_DIGITS
                        && number.abs().compareTo(LARGEST) <= 0
                        && number.abs().compareTo(SMALLEST) >= 0);
    }

    private static String numbers(Map<String, BigDecimal> values, Map<String, Integer> places) {
        int last = values.keySet().stream().mapToInt(places::get).max().orElse(0);
        List<String> numbers = new ArrayList<>(Collections.nCopies(last, MISSING));
        values.forEach((element, value) -> {
            if (value != null) {
                numbers.set(places.get(element) - 1, value.toPlainString());
            }
        });
        return array(numbers);
    }

    private static String array(List<String> items) {
        return "{" + String.join(",", items) + "}";
    }
}
