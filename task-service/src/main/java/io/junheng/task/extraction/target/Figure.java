package io.junheng.task.extraction.target;

import java.util.List;

/**
 * A number in its clause, read (数值解读).
 *
 * @param quantity the number
 * @param words how it is compared
 * @param measure what it measures
 * @param unit its unit with what it is per
 * @param kind what it is for
 * @param rule what read it
 */
record Figure(
        Quantity quantity, ComparisonWords.Found words, String measure, String unit, TargetKind kind, String rule) {

    private static final List<String> LIST_SIGNS = List.of("、", "和", "与", "及", "或", "或者", "以及");
    private static final List<String> LIMITS = List.of("及以上", "以上", "及以下", "以下", "以内");
    private static final List<String> RATES = List.of("次/", "小时/", "分钟/", "节/", "课时/", "天/");
    private static final int FAR_BEHIND = 12;

    /**
     * Reads one number.
     *
     * @param to end of its clause
     * @param before the figure before it in the clause, or null
     */
    static Figure read(String text, Place place, Quantity quantity, int to, Figure before) {
        int clauseFrom = place.clause().from();
        int from = before == null ? clauseFrom : Math.min(before.quantity().end(), quantity.from());
        ComparisonWords.Found words = ComparisonWords.around(text, from, quantity, to);
        boolean listed = before != null && LIST_SIGNS.contains(withoutLimit(text.substring(from, quantity.from())));
        if (listed
                && (words.comparison() == Comparison.EQUAL
                        || words.comparison() == before.words().comparison())) {
            words = before.words().of(quantity);
        }
        String clause = text.substring(clauseFrom, to);
        String behind = text.substring(quantity.end(), to);
        String measure = listed
                ? before.measure()
                : Wording.measure(text.substring(from, Math.max(from, words.from())), behind, before);
        String unit = Wording.unit(
                text.substring(place.sentenceFrom(), to), quantity, quantity.from() - place.sentenceFrom());
        if (isDayOfMonth(text, quantity)) {
            ComparisonWords.Found by = new ComparisonWords.Found(Comparison.AT_MOST, words.from(), true, false, false);
            return new Figure(quantity, by, measure, "日", TargetKind.DEADLINE, "day-of-month");
        }
        if (isFloor(clause, quantity, before)) {
            ComparisonWords.Found floor =
                    new ComparisonWords.Found(Comparison.AT_LEAST, words.from(), true, false, false);
            return new Figure(quantity, floor, measure, unit, TargetKind.STANDARD, "counted-as-at-least");
        }
        Wording.Setting setting = new Wording.Setting(
                text.substring(place.sentenceFrom(), to),
                clause,
                quantity.from() - clauseFrom,
                behind.substring(0, Math.min(FAR_BEHIND, behind.length())),
                place.year() != null);
        TargetKind kind = Wording.kind(setting, quantity, words);
        return new Figure(
                quantity, words, measure, unit, isRate(unit, kind) ? TargetKind.STANDARD : kind, rule(quantity));
    }

    /** So often in each term, so long every day: a standard, by whatever year it holds. */
    private static boolean isRate(String unit, TargetKind kind) {
        boolean reached = kind == TargetKind.TARGET || kind == TargetKind.THRESHOLD;
        return reached && RATES.stream().anyMatch(unit::startsWith);
    }

    /** {@code 每月25日前}: by that day of every month. */
    private static boolean isDayOfMonth(String text, Quantity quantity) {
        int at = quantity.from();
        return quantity.unit().equals("日")
                && List.of("每月", "当月", "次月", "下月", "每个月").stream()
                        .anyMatch(word -> text.startsWith(word, at - word.length()))
                && List.of("前", "之前", "以前").stream().anyMatch(word -> text.startsWith(word, quantity.end()));
    }

    /** {@code 以上、} between two figures of a list is only the sign of the list. */
    private static String withoutLimit(String between) {
        return LIMITS.stream()
                .filter(between::startsWith)
                .findFirst()
                .map(limit -> between.substring(limit.length()))
                .orElse(between);
    }

    Figure withKind(TargetKind other) {
        return new Figure(quantity, words, measure, unit, other, rule);
    }

    /** A number with neither unit nor comparison may be anything. */
    boolean isBare() {
        return quantity.unit().isEmpty() && words.comparison() == Comparison.EQUAL;
    }

    /** {@code 不足100人的按照100人拨付}: the same figure twice, first as the case, then as the floor. */
    private static boolean isFloor(String clause, Quantity quantity, Figure before) {
        return before != null
                && before.words().comparison() == Comparison.LESS
                && before.quantity().low().compareTo(quantity.low()) == 0
                && clause.contains("按");
    }

    private static String rule(Quantity quantity) {
        return switch (quantity.form()) {
            case PLAIN -> "plain-figure";
            case RANGE -> "range-figure";
            case RATIO -> "ratio-figure";
            case LOST_RANGE -> "lost-range-sign";
        };
    }
}
