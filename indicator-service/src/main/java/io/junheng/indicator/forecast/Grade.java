package io.junheng.indicator.forecast;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A grade (年级): the stage and the year in it, written as P1, J3, S2. */
record Grade(String stage, int year) implements Comparable<Grade> {

    private static final Pattern FORM = Pattern.compile("([PJS])(\\d)");
    private static final Map<String, String> STAGES = Map.of("P", "PRIMARY", "J", "JUNIOR", "S", "SENIOR");
    private static final Map<String, String> NEXT = Map.of("PRIMARY", "JUNIOR", "JUNIOR", "SENIOR");

    /** Reads P1; nothing when it is not of the form. */
    static Optional<Grade> of(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Grade(STAGES.get(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** Where its pupils are a year later, when the stage has so many years; nothing after the last. */
    Optional<Grade> next(int yearsOfStage) {
        return year < yearsOfStage
                ? Optional.of(new Grade(stage, year + 1))
                : Optional.ofNullable(NEXT.get(stage)).map(following -> new Grade(following, 1));
    }

    boolean isEntry() {
        return year == 1;
    }

    /** P1. */
    String text() {
        return stage.charAt(0) + String.valueOf(year);
    }

    @Override
    public int compareTo(Grade other) {
        int byStage = Integer.compare("PJS".indexOf(stage.charAt(0)), "PJS".indexOf(other.stage.charAt(0)));
        return byStage == 0 ? Integer.compare(year, other.year) : byStage;
    }
}
