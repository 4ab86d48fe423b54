package io.junheng.task.extraction.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds numbers with units in a reading (数量识别), and those that have none, so that no number is lost. */
final class Quantities {

    private static final int MOST_DIGITS = 18;

    private static final List<String> LOOKED_AT = List.of("近", "未来", "今后", "过去");
    private static final String TENS_BEGIN = "一二三四五六七八九十";
    private static final String NOT_BEFORE_COUNT = "第“零一二三四五六七八九十百千";
    private static final List<String> COUNTED_IN_WORDS =
            List.of("个", "名", "所", "家", "人", "套", "间", "门", "台", "册", "户", "万元", "亿元");
    private static final String PERCENT = "百分之";

    /** A number of so many digits before a date begins a range of years: {@code 2026-2028年}. */
    private static final int YEAR_DIGITS = 4;

    private final String text;
    private final BitSet taken;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String text, BitSet taken) {
        this.text = text;
        this.taken = taken;
    }

    /**
     * @param taken places that are something else: numbers of headings, dates, document numbers
     */
    static List<Quantity> in(String text, BitSet taken) {
        Quantities quantities = new Quantities(text, taken);
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith(PERCENT, i)) {
                i = quantities.percentAt(i);
            } else if (isTenths(text, i)) {
                quantities.tenthsAt(i);
                i += 2;
            } else if (quantities.isCountInWords(i)) {
                i = quantities.countInWordsAt(i);
            } else {
                i = Clause.isDigit(text.charAt(i)) ? quantities.numberAt(i) : i + 1;
            }
        }
        return quantities.found;
    }

    /** {@code 九成以上} */
    private static boolean isTenths(String text, int from) {
        return Numerals.end(text, from) == from + 1
                && List.of("成以上", "成左右", "成以下").stream().anyMatch(word -> text.startsWith(word, from + 1));
    }

    private void tenthsAt(int from) {
        if (!taken.get(from)) {
            BigDecimal value = Numerals.value(text.substring(from, from + 1)).multiply(BigDecimal.TEN);
            found.add(new Quantity(from, from + 2, value, null, "%", Quantity.Form.PLAIN));
        }
    }

    /** {@code 百分之九十五}, {@code 百分之80} */
    private int percentAt(int from) {
        int numberFrom = from + PERCENT.length();
        int digitsEnd = numberFrom;
        if (numberFrom < text.length() && Clause.isDigit(text.charAt(numberFrom))) {
            digitsEnd = numberEnd(numberFrom);
        }
        boolean digits = digitsEnd > numberFrom && digitsEnd - numberFrom <= MOST_DIGITS;
        int end = digits ? digitsEnd : Numerals.end(text, numberFrom);
        if (end == numberFrom || taken.get(from)) {
            return numberFrom;
        }
        BigDecimal value = digits ? value(numberFrom, end) : Numerals.value(text.substring(numberFrom, end));
        found.add(new Quantity(from, end, value, null, "%", Quantity.Form.PLAIN));
        return end;
    }

    /** {@code 二十个}, {@code 一百五十名}; a single numeral ({@code 三个方面}) counts words, not things. */
    private boolean isCountInWords(int from) {
        if (TENS_BEGIN.indexOf(text.charAt(from)) < 0
                || from > 0 && NOT_BEFORE_COUNT.indexOf(text.charAt(from - 1)) >= 0) {
            return false;
        }
        int end = Numerals.end(text, from);
        String numeral = text.substring(from, end);
        boolean tens = numeral.length() > 1 && (numeral.contains("十") || numeral.contains("百"));
        return tens && COUNTED_IN_WORDS.contains(Units.at(text, end)) && !taken.get(from);
    }

    private int countInWordsAt(int from) {
        int end = Numerals.end(text, from);
        String unit = Units.at(text, end);
        BigDecimal value = Numerals.value(text.substring(from, end));
        found.add(new Quantity(from, end + unit.length(), value, null, unit, Quantity.Form.PLAIN));
        return end + unit.length();
    }

    private int numberAt(int from) {
        int end = numberEnd(from);
        if (taken.get(from) || !standsAlone(from) || end - from > MOST_DIGITS) {
            return end;
        }
        if (isSpanOfTime(from)) {
            return Math.max(end, numberEnd(Math.max(end, skipSign(end, "-至到"))));
        }
        int next = skipSign(end, "-至到");
        if (next > 0 && !taken.get(next)) {
            int rangeEnd = numberEnd(next);
            return add(from, rangeEnd, value(from, end), value(next, rangeEnd), Quantity.Form.RANGE);
        }
        if (next > 0 && end - from == YEAR_DIGITS) {
            return end;
        }
        int second = skipSign(end, ":");
        if (second > 0) {
            return ratio(from, end, second);
        }
        String unit = Units.at(text, end);
        int rangeAfterUnit = unit.isEmpty() ? 0 : skipSign(end + unit.length(), "-至");
        if (rangeAfterUnit > 0
                && !taken.get(rangeAfterUnit)
                && Units.at(text, numberEnd(rangeAfterUnit)).equals(unit)) {
            int rangeEnd = numberEnd(rangeAfterUnit);
            return add(from, rangeEnd, value(from, end), value(rangeAfterUnit, rangeEnd), Quantity.Form.RANGE);
        }
        boolean lostSign = text.charAt(from) == '0' && end - from > 1 && text.charAt(from + 1) != '.';
        return add(from, end, value(from, end), null, lostSign ? Quantity.Form.LOST_RANGE : Quantity.Form.PLAIN);
    }

    private int add(int from, int numberEnd, BigDecimal low, BigDecimal high, Quantity.Form form) {
        int unitAt = numberEnd;
        if (unitAt < text.length() && "多余几".indexOf(text.charAt(unitAt)) >= 0) {
            unitAt++;
        }
        if (unitAt < text.length() && text.charAt(unitAt) == ' ') {
            unitAt++;
        }
        String unit = Units.at(text, unitAt);
        if (unit.isEmpty() && isName(from, numberEnd)) {
            return numberEnd;
        }
        int end = unit.isEmpty() ? numberEnd : unitAt + unit.length();
        found.add(new Quantity(from, end, low, high, unit, form));
        return end;
    }

    private int ratio(int from, int end, int second) {
        int secondEnd = numberEnd(second);
        BigDecimal first = value(from, end);
        if (isTimeOfDay(from) || first.signum() == 0 || secondEnd - second > MOST_DIGITS) {
            return secondEnd;
        }
        BigDecimal ratio =
                value(second, secondEnd).divide(first, 4, RoundingMode.HALF_UP).stripTrailingZeros();
        found.add(new Quantity(from, secondEnd, plain(ratio), null, "比", Quantity.Form.RATIO));
        return secondEnd;
    }

    /** {@code 不早于8:20} */
    private boolean isTimeOfDay(int from) {
        return List.of("早于", "晚于", "迟于").stream().anyMatch(word -> text.startsWith(word, from - word.length()));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Not {@code A4}, {@code 第3批}, or the rest of a longer number. */
    private boolean standsAlone(int from) {
        if (from == 0) {
            return true;
        }
        char before = text.charAt(from - 1);
        if (before == '每' && !Units.at(text, numberEnd(from)).isEmpty()) {
            return false;
        }
        boolean letter = before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z';
        return !letter && before != '第' && before != '.' && before != '号';
    }

    /** {@code 5G}, {@code “5080”}, {@code 附件1}, {@code :1.甲事}: a name or a sign, not a number without unit. */
    private boolean isName(int from, int end) {
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean quoted = from > 0 && text.charAt(from - 1) == '“' && after == '”';
        boolean letter = after >= 'a' && after <= 'z' || after >= 'A' && after <= 'Z' || after == '*';
        boolean point = end + 1 < text.length()
                && ".、".indexOf(after) >= 0
                && Character.isLetter(text.charAt(end + 1))
                && (from == 0 || ":。;,\n".indexOf(text.charAt(from - 1)) >= 0);
        if (point || from > 0 && "件表图".indexOf(text.charAt(from - 1)) >= 0) {
            return true;
        }
        return quoted || letter || after == '号';
    }

    /** {@code 近2年}, {@code 未来3-5年}: the years that are looked at, not so many of something. */
    private boolean isSpanOfTime(int from) {
        int end = numberEnd(from);
        int second = skipSign(end, "-至到");
        String unit = Units.at(text, second > 0 ? numberEnd(second) : end);
        return unit.equals("年") && LOOKED_AT.stream().anyMatch(word -> text.startsWith(word, from - word.length()));
    }

    /** One past blanks and one of the signs if a digit follows, else 0. */
    private int skipSign(int from, String signs) {
        int i = from;
        if (i >= text.length() || signs.indexOf(text.charAt(i)) < 0) {
            return 0;
        }
        i++;
        while (i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == ' ') && i - from < 4) {
            i++;
        }
        return i < text.length() && Clause.isDigit(text.charAt(i)) ? i : 0;
    }

    private int numberEnd(int from) {
        int i = from;
        boolean point = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean digitAfter = i + 1 < text.length() && Clause.isDigit(text.charAt(i + 1));
            if (c == '.' && !point && digitAfter) {
                point = true;
            } else if (!Clause.isDigit(c) && !(c == ',' && isThousands(i))) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean isThousands(int comma) {
        int end = comma + 1;
        while (end < text.length() && end - comma <= 4 && Clause.isDigit(text.charAt(end))) {
            end++;
        }
        return end - comma == 4;
    }

    private BigDecimal value(int from, int end) {
        return new BigDecimal(text.substring(from, end).replace(",", ""));
    }
}
