package io.junheng.task.extraction.outline;

import java.util.List;
import java.util.Optional;

/**
 * The number that begins a heading.
 *
 * @param level which form of number it is
 * @param number its value
 * @param length characters it takes, with its point or bracket
 */
record Mark(Level level, int number, int length) {

    private static final String NUMERALS = "〇一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /** Words that number a section: 任务一. */
    private static final List<String> TASK_WORDS = List.of("任务", "行动", "工程", "专项", "举措", "措施", "项目", "专题", "问题", "事项");

    private static final int LONGEST_TITLE = 40;

    /** Whether an article begins here: {@code 第十二条}. */
    static boolean isArticle(String text, int at) {
        int end = text.charAt(at) == '第' ? skipNumerals(text, at + 1) : at;
        return end > at + 1 && text.startsWith("条", end);
    }

    /** The same mark among articles, whose numbered paragraphs are under them. */
    Mark underArticle() {
        return level == Level.SECTION || level == Level.ITEM ? new Mark(Level.SUBITEM, number, length) : this;
    }

    /** {@code 任务一:}, {@code 行动3:}: a section that is numbered by a word. */
    private static Optional<Mark> task(String text, int at) {
        for (String word : TASK_WORDS) {
            if (!text.startsWith(word, at)) {
                continue;
            }
            int from = at + word.length();
            int numeralEnd = skipNumerals(text, from);
            int digitEnd = skipDigits(text, from);
            int end = Math.max(numeralEnd, digitEnd);
            boolean closed = end > from && end < text.length() && ":、. ".indexOf(text.charAt(end)) >= 0;
            if (closed) {
                String number = text.substring(from, end);
                int value = digitEnd > from ? Integer.parseInt(number) : value(number);
                return Optional.of(new Mark(Level.SECTION, value, end + 1 - at));
            }
        }
        return Optional.empty();
    }

    /** {@code 1.2 提高待遇}: the second item of the first; white space behind the number tells it from a figure. */
    private static Optional<Mark> decimal(String text, int at) {
        int point = skipDigits(text, at);
        int end = point < text.length() && text.charAt(point) == '.' ? skipDigits(text, point + 1) : point;
        boolean spaced = end > point + 1 && end - at <= 5 && end < text.length() && " 、".indexOf(text.charAt(end)) >= 0;
        return spaced
                ? Optional.of(new Mark(Level.ITEM, Integer.parseInt(text.substring(point + 1, end)), end + 1 - at))
                : Optional.empty();
    }

    /** The mark that stands at this place, whether or not a heading may begin there. */
    static Optional<Mark> at(String text, int at) {
        char c = text.charAt(at);
        if (c == '第') {
            return ordinal(text, at);
        }
        if (c == '篇') {
            return part(text, at);
        }
        if (c == '(') {
            return bracketed(text, at);
        }
        if (CIRCLED.indexOf(c) >= 0) {
            return Optional.of(new Mark(Level.SUBITEM, CIRCLED.indexOf(c) + 1, 1));
        }
        if (isDigit(c)) {
            boolean line = at == 0 || text.charAt(at - 1) == '\n';
            Optional<Mark> decimal = line ? decimal(text, at) : Optional.empty();
            return decimal.isPresent() ? decimal : digits(text, at);
        }
        if (TASK_WORDS.stream().anyMatch(word -> text.startsWith(word, at))) {
            return at == 0 || text.charAt(at - 1) == '\n' ? task(text, at) : Optional.empty();
        }
        return numeral(text, at);
    }

    /**
     * A line that is the title of a document in a collection and ends with its number: {@code 某某实施方案篇八}, {@code
     * 【篇八】}. The whole line is the title, so the mark has no length of its own.
     */
    static Optional<Mark> partLine(String line) {
        String title = line.startsWith("【") && line.endsWith("】") ? line.substring(1, line.length() - 1) : line;
        int at = title.lastIndexOf('篇');
        boolean candidate = at >= 0 && title.length() <= LONGEST_TITLE && title.indexOf('。') < 0;
        return candidate && at + 1 < title.length()
                ? part(title, at)
                        .filter(mark -> at + mark.length() == title.length())
                        .map(mark -> new Mark(Level.PART, mark.number(), 0))
                : Optional.empty();
    }

    private static Optional<Mark> numeral(String text, int at) {
        int end = skipNumerals(text, at);
        if (end == at || end == text.length() || "、.".indexOf(text.charAt(end)) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Mark(Level.CHAPTER, value(text.substring(at, end)), end + 1 - at));
    }

    private static Optional<Mark> digits(String text, int at) {
        int end = skipDigits(text, at);
        if (end == text.length()) {
            return Optional.empty();
        }
        char after = text.charAt(end);
        if (after == ')') {
            return Optional.of(new Mark(Level.SUBITEM, Integer.parseInt(text.substring(at, end)), end + 1 - at));
        }
        boolean decimal = end + 1 < text.length() && isDigit(text.charAt(end + 1));
        if ("、.".indexOf(after) < 0 || decimal) {
            return Optional.empty();
        }
        return Optional.of(new Mark(Level.ITEM, Integer.parseInt(text.substring(at, end)), end + 1 - at));
    }

    private static Optional<Mark> bracketed(String text, int at) {
        int numeralEnd = skipNumerals(text, at + 1);
        int digitEnd = skipDigits(text, at + 1);
        int end = Math.max(numeralEnd, digitEnd);
        if (end == at + 1 || end >= text.length() || text.charAt(end) != ')') {
            return Optional.empty();
        }
        String number = text.substring(at + 1, end);
        Mark mark = digitEnd > at + 1
                ? new Mark(Level.SUBITEM, Integer.parseInt(number), end + 1 - at)
                : new Mark(Level.SECTION, value(number), end + 1 - at);
        return Optional.of(mark);
    }

    private static Optional<Mark> ordinal(String text, int at) {
        int end = skipNumerals(text, at + 1);
        if (end == at + 1) {
            return Optional.empty();
        }
        int number = value(text.substring(at + 1, end));
        if (text.startsWith("部分", end)) {
            return Optional.of(new Mark(Level.CHAPTER, number, end + 2 - at));
        }
        if (text.startsWith("章", end)) {
            return Optional.of(new Mark(Level.CHAPTER, number, end + 1 - at));
        }
        if (text.startsWith("节", end)) {
            return Optional.of(new Mark(Level.SECTION, number, end + 1 - at));
        }
        if (text.startsWith("条", end)) {
            return Optional.of(new Mark(Level.ITEM, number, end + 1 - at));
        }
        if (text.startsWith("篇", end)) {
            return Optional.of(new Mark(Level.PART, number, end + 1 - at));
        }
        return isSpoken(text, at, end) ? Optional.of(new Mark(Level.SUBITEM, number, end + 1 - at)) : Optional.empty();
    }

    /** {@code 第一,扩大资源}: a point counted as in speech, at the beginning of a line. */
    private static boolean isSpoken(String text, int at, int end) {
        boolean line = at == 0 || text.charAt(at - 1) == '\n';
        return line
                && end + 1 < text.length()
                && ",、:".indexOf(text.charAt(end)) >= 0
                && NUMERALS.indexOf(text.charAt(end + 1)) < 0;
    }

    private static Optional<Mark> part(String text, int at) {
        int numeralEnd = skipNumerals(text, at + 1);
        int digitEnd = skipDigits(text, at + 1);
        int end = Math.max(numeralEnd, digitEnd);
        boolean closed = end == text.length() || " :\n、".indexOf(text.charAt(end)) >= 0;
        if (end == at + 1 || !closed) {
            return Optional.empty();
        }
        String number = text.substring(at + 1, end);
        return Optional.of(
                new Mark(Level.PART, digitEnd > at + 1 ? Integer.parseInt(number) : value(number), end - at));
    }

    /** 一 to 九百九十九; the parts of a larger or malformed numeral add up to something that follows no other. */
    private static int value(String numeral) {
        int hundred = numeral.indexOf('百');
        if (hundred > 0 && hundred + 1 < numeral.length()) {
            String rest = numeral.substring(hundred + 1).replace("零", "");
            return 100 * NUMERALS.indexOf(numeral.charAt(0)) + (rest.isEmpty() ? 0 : value(rest));
        }
        if (hundred > 0) {
            return 100 * NUMERALS.indexOf(numeral.charAt(0));
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(numeral.charAt(numeral.length() - 1));
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(ten - 1));
        int ones = ten == numeral.length() - 1 ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1));
        return 10 * tens + ones;
    }

    private static int skipNumerals(String text, int from) {
        int end = from;
        String signs = from > 0 && text.charAt(from - 1) == '第' ? NUMERALS + "百零" : NUMERALS;
        int most = signs.length() > NUMERALS.length() ? 5 : 3;
        while (end < text.length() && end - from < most && signs.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int skipDigits(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 4 && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
