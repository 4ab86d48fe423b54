package io.junheng.task.extraction.date;

import java.util.ArrayList;
import java.util.List;

/** Finds dates in a reading (日期识别). */
public final class Dates {

    /**
     * A date and its place.
     *
     * @param end one past its last character, 底 and 旬 included, 前 not
     * @param deadline whether it is a point by which something is done: 前, 之前, 底, 末 or a third of a month
     */
    public record Found(int from, int end, PartialDate date, boolean deadline) {}

    private static final String MASKS = "xX×*○Ｘ_";
    private static final String NOT_BLANK_BEFORE = "每今明去全当学次逐历多往近同本上下前后半青少老中成童晚早新丰周几一二三四五六七八九十百数财元";

    private final String text;
    private final List<Found> found = new ArrayList<>();

    private Dates(String text) {
        this.text = text;
    }

    public static List<Found> in(String text) {
        Dates dates = new Dates(text);
        int i = 0;
        while (i < text.length()) {
            Found date = dates.at(i);
            if (date == null) {
                i++;
            } else {
                dates.found.add(date);
                i = date.end();
            }
        }
        return dates.found;
    }

    private Found at(int i) {
        if (i > 0
                && (isDigit(text.charAt(i - 1))
                        || isMask(text.charAt(i - 1))
                        || "第.".indexOf(text.charAt(i - 1)) >= 0)) {
            return null;
        }
        char c = text.charAt(i);
        if (c == '年') {
            return blankYear(i);
        }
        FiveYearPlan plan = FiveYearPlan.endAt(text, i);
        if (plan != null) {
            return ending(i, plan.end(), new PartialDate(plan.lastYear(), null, null, null));
        }
        if (ChineseDates.yearAt(text, i) > 0) {
            return inNumerals(i);
        }
        int yearEnd = year(i);
        if (yearEnd > 0) {
            String digits = text.substring(i, yearEnd - 1);
            boolean masked = digits.chars().anyMatch(d -> isMask((char) d));
            Integer year = masked ? null : Integer.valueOf(digits);
            return rest(i, yearEnd, year, masked ? text.substring(i, yearEnd) : null);
        }
        return isDigit(c) && monthEnd(i) > 0 ? rest(i, i, null, null) : null;
    }

    /** {@code 二〇二六年三月十八日} */
    private Found inNumerals(int from) {
        int end = from + ChineseDates.YEAR_LENGTH;
        int monthEnd = ChineseDates.partEnd(text, end, '月');
        int dayEnd = monthEnd < 0 ? -1 : ChineseDates.partEnd(text, monthEnd, '日');
        Integer month = monthEnd < 0 ? null : ChineseDates.number(text.substring(end, monthEnd - 1));
        Integer day = dayEnd < 0 ? null : ChineseDates.number(text.substring(monthEnd, dayEnd - 1));
        return ending(
                from,
                Math.max(end, Math.max(monthEnd, dayEnd)),
                new PartialDate(ChineseDates.yearAt(text, from), null, month, day));
    }

    /** {@code 年6月前}, {@code 年月日前}, {@code 年一年} with a dash misread: the figures were lost. */
    private Found blankYear(int i) {
        boolean lost = i > 0 && NOT_BLANK_BEFORE.indexOf(text.charAt(i - 1)) < 0;
        if (text.startsWith("年月日", i) && i > 0) {
            return new Found(i, i + 3, new PartialDate(null, "年月日", null, null), text.startsWith("前", i + 3));
        }
        if (lost && text.startsWith("年一年", i)) {
            return new Found(i, i + 3, new PartialDate(null, "年一年", null, null), false);
        }
        return lost && monthEnd(i + 1) > 0 ? rest(i, i + 1, null, "年") : null;
    }

    private Found rest(int from, int afterYear, Integer year, String raw) {
        int end = afterYear;
        Integer month = null;
        Integer day = null;
        int monthEnd = monthEnd(end);
        if (monthEnd > 0) {
            month = number(end, monthEnd - 1);
            end = monthEnd;
            int dayEnd = dayEnd(end);
            if (dayEnd > 0) {
                day = number(
                        end, text.charAt(dayEnd - 1) == '日' || text.charAt(dayEnd - 1) == '号' ? dayEnd - 1 : dayEnd);
                end = dayEnd;
            }
        }
        return ending(from, end, new PartialDate(year, raw, month, day));
    }

    /** A date with what stands behind it: 上旬, 底, 前. */
    private Found ending(int from, int afterDate, PartialDate date) {
        int end = afterDate;
        Integer day = date.day();
        boolean third = date.month() != null
                && day == null
                && text.startsWith("旬", end + 1)
                && "上中下".indexOf(text.charAt(end)) >= 0;
        boolean last = startsWithAny(end, "底", "末");
        if (third) {
            day = text.charAt(end) == '上' ? Integer.valueOf(10) : text.charAt(end) == '中' ? Integer.valueOf(20) : null;
            end += 2;
        } else if (last) {
            end += 1;
        }
        boolean before = startsWithAny(end, "前", "之前", "以前", "(含)前", "止");
        boolean deadline = before && !text.startsWith("前后", end) || third || last && date.month() != null;
        return new Found(from, end, new PartialDate(date.year(), date.yearRaw(), date.month(), day), deadline);
    }

    /** One past 年 if a year stands here, else 0. */
    private int year(int from) {
        int end = from;
        boolean masked = false;
        while (end < text.length() && end - from < 5 && (isDigit(text.charAt(end)) || isMask(text.charAt(end)))) {
            masked |= isMask(text.charAt(end));
            end++;
        }
        boolean full = end - from == 4 && (text.charAt(from) == '1' || text.charAt(from) == '2');
        boolean isYear = end > from && end < text.length() && text.charAt(end) == '年' && (full || masked);
        return isYear ? end + 1 : 0;
    }

    private int monthEnd(int from) {
        int end = digits(from, 2);
        boolean month = end > from && end < text.length() && text.charAt(end) == '月';
        return month && number(from, end) >= 1 && number(from, end) <= 12 ? end + 1 : 0;
    }

    private int dayEnd(int from) {
        int end = digits(from, 2);
        if (end == from || number(from, end) < 1 || number(from, end) > 31) {
            return 0;
        }
        boolean named = end < text.length() && (text.charAt(end) == '日' || text.charAt(end) == '号');
        boolean bare = end < text.length() && text.charAt(end) == '前';
        return named ? end + 1 : bare ? end : 0;
    }

    private int digits(int from, int most) {
        int end = from;
        while (end < text.length() && end - from <= most && isDigit(text.charAt(end))) {
            end++;
        }
        return end - from > most ? from : end;
    }

    private int number(int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private boolean startsWithAny(int at, String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMask(char c) {
        return MASKS.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
