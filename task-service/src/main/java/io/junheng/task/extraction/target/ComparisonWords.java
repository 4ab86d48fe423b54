package io.junheng.task.extraction.target;

import java.util.List;

/** The words around a figure that say how it is compared (比较词). */
final class ComparisonWords {

    /**
     * A word before a figure.
     *
     * @param near whether it must stand next to the figure; {@code 不低于教师总数的10%} need not
     */
    private record Before(String word, Comparison comparison, boolean near) {}

    private record After(String word, Comparison comparison) {}

    /**
     * What was found.
     *
     * @param from where the word before the figure begins, or the figure itself
     * @param limit whether a word says so in so many words: 不低于, 以上
     * @param suffix whether the word stands behind: 以上, 以下
     * @param approximate 左右, 约
     */
    record Found(Comparison comparison, int from, boolean limit, boolean suffix, boolean approximate) {

        /** The same words for another figure of a list: to reach 100% is all there is. */
        Found of(Quantity other) {
            boolean reached = !limit && !suffix && comparison == Comparison.AT_LEAST && other.isWhole();
            return reached ? new Found(Comparison.EQUAL, from, false, false, approximate) : this;
        }
    }

    private static final List<Before> BEFORE = List.of(
            new Before("不低于", Comparison.AT_LEAST, false),
            new Before("不得低于", Comparison.AT_LEAST, false),
            new Before("不能低于", Comparison.AT_LEAST, false),
            new Before("不应低于", Comparison.AT_LEAST, false),
            new Before("不少于", Comparison.AT_LEAST, false),
            new Before("不得少于", Comparison.AT_LEAST, false),
            new Before("不小于", Comparison.AT_LEAST, false),
            new Before("不短于", Comparison.AT_LEAST, false),
            new Before("至少", Comparison.AT_LEAST, false),
            new Before("达到或超过", Comparison.AT_LEAST, true),
            new Before("达到", Comparison.AT_LEAST, true),
            new Before("达", Comparison.AT_LEAST, true),
            new Before("提高到", Comparison.AT_LEAST, true),
            new Before("提高至", Comparison.AT_LEAST, true),
            new Before("提升到", Comparison.AT_LEAST, true),
            new Before("提升至", Comparison.AT_LEAST, true),
            new Before("增加到", Comparison.AT_LEAST, true),
            new Before("增设到", Comparison.AT_LEAST, true),
            new Before("扩大到", Comparison.AT_LEAST, true),
            new Before("进步到", Comparison.AT_LEAST, true),
            new Before("保持在", Comparison.AT_LEAST, true),
            new Before("稳定在", Comparison.AT_LEAST, true),
            new Before("不超过", Comparison.AT_MOST, false),
            new Before("不得超过", Comparison.AT_MOST, false),
            new Before("不能超过", Comparison.AT_MOST, false),
            new Before("不应超过", Comparison.AT_MOST, false),
            new Before("不高于", Comparison.AT_MOST, false),
            new Before("不得高于", Comparison.AT_MOST, false),
            new Before("不多于", Comparison.AT_MOST, false),
            new Before("不得多于", Comparison.AT_MOST, false),
            new Before("不大于", Comparison.AT_MOST, false),
            new Before("至多", Comparison.AT_MOST, false),
            new Before("最多", Comparison.AT_MOST, false),
            new Before("最高", Comparison.AT_MOST, true),
            new Before("控制在", Comparison.AT_MOST, true),
            new Before("降低到", Comparison.AT_MOST, true),
            new Before("降至", Comparison.AT_MOST, true),
            new Before("下降到", Comparison.AT_MOST, true),
            new Before("小于或等于", Comparison.AT_MOST, true),
            new Before("小于等于", Comparison.AT_MOST, true),
            new Before("低于或等于", Comparison.AT_MOST, true),
            new Before("≤", Comparison.AT_MOST, true),
            new Before("大于或等于", Comparison.AT_LEAST, true),
            new Before("大于等于", Comparison.AT_LEAST, true),
            new Before("高于或等于", Comparison.AT_LEAST, true),
            new Before("≥", Comparison.AT_LEAST, true),
            new Before("低于", Comparison.LESS, true),
            new Before("少于", Comparison.LESS, true),
            new Before("不足", Comparison.LESS, true),
            new Before("小于", Comparison.LESS, true),
            new Before("未满", Comparison.LESS, true),
            new Before("不满", Comparison.LESS, true),
            new Before("高于", Comparison.MORE, true),
            new Before("超过", Comparison.MORE, true),
            new Before("多于", Comparison.MORE, true),
            new Before("大于", Comparison.MORE, true),
            new Before("突破", Comparison.MORE, true));

    private static final List<After> AFTER = List.of(
            new After("(含)以上", Comparison.AT_LEAST),
            new After("及以上", Comparison.AT_LEAST),
            new After("以上", Comparison.AT_LEAST),
            new After("(含)以下", Comparison.AT_MOST),
            new After("及以下", Comparison.AT_MOST),
            new After("以下", Comparison.AT_MOST),
            new After("以内", Comparison.AT_MOST),
            new After("之内", Comparison.AT_MOST));

    /** Behind a figure that is to be met more or less, not to be passed. */
    private static final List<String> AROUND = List.of("左右", "上下");

    /** A near word stands within this many characters of the figure. */
    private static final int NEAR = 3;

    private ComparisonWords() {}

    /**
     * @param from where the words for this figure begin: the clause, or the end of the figure before it
     */
    static Found around(String text, int from, Quantity quantity, int to) {
        boolean approximate = isApproximate(text, from, quantity);
        Before best = null;
        int bestAt = -1;
        for (Before before : BEFORE) {
            int at = text.substring(from, quantity.from()).lastIndexOf(before.word()) + from;
            boolean found = at >= from
                    && (!before.near() || quantity.from() - at - before.word().length() <= NEAR);
            int end = at + before.word().length();
            boolean better = best == null
                    || end > bestAt + best.word().length()
                    || at < bestAt && end >= bestAt + best.word().length();
            if (found && better) {
                best = before;
                bestAt = at;
            }
        }
        for (After after : AFTER) {
            if (text.startsWith(after.word(), quantity.end())) {
                int start = best != null && best.near() ? bestAt : quantity.from();
                boolean reached = best != null && best.comparison() == after.comparison();
                boolean within = after.word().endsWith("内");
                return new Found(after.comparison(), start, !reached, !reached && !within, approximate);
            }
        }
        if (best != null) {
            boolean full = quantity.isWhole() && best.near() && best.comparison() == Comparison.AT_LEAST;
            boolean around = best.near() && AROUND.stream().anyMatch(word -> text.startsWith(word, quantity.end()));
            Comparison comparison = full || around ? Comparison.EQUAL : best.comparison();
            return new Found(comparison, bestAt, !best.near(), false, approximate);
        }
        if (isRank(text, from, quantity)) {
            return new Found(Comparison.AT_MOST, quantity.from() - 1, false, false, approximate);
        }
        if (isDuration(text, from, quantity, to)) {
            return new Found(Comparison.AT_MOST, quantity.from(), false, false, approximate);
        }
        return new Found(Comparison.EQUAL, quantity.from(), false, false, approximate);
    }

    private static boolean isApproximate(String text, int from, Quantity quantity) {
        boolean about = quantity.from() > from && "约近".indexOf(text.charAt(quantity.from() - 1)) >= 0;
        boolean more = !quantity.unit().isEmpty()
                && "多余".indexOf(text.charAt(quantity.end() - quantity.unit().length() - 1)) >= 0;
        return about || more || text.startsWith("左右", quantity.end()) || text.startsWith("上下", quantity.end());
    }

    /** {@code 前6名} */
    private static boolean isRank(String text, int from, Quantity quantity) {
        boolean front = quantity.from() > from && text.charAt(quantity.from() - 1) == '前';
        return front && (quantity.unit().equals("名") || quantity.unit().equals("位"));
    }

    /** {@code 用2年时间}, {@code 3年内}: no longer than that. */
    private static boolean isDuration(String text, int from, Quantity quantity, int to) {
        if (!Units.isTime(quantity.unit())) {
            return false;
        }
        boolean used = quantity.from() > from && "用经".indexOf(text.charAt(quantity.from() - 1)) >= 0;
        String rest = text.substring(quantity.end(), Math.min(to, quantity.end() + 6));
        boolean within =
                rest.startsWith("内") || rest.startsWith("时间") || rest.contains("的时间") || rest.startsWith("左右时间");
        return used || within;
    }
}
