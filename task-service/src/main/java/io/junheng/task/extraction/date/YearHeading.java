package io.junheng.task.extraction.date;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading of a column that is about one year (年度列): {@code 2026年}, {@code 2026年目标}, {@code 2024年基数}.
 *
 * @param year the year of all figures in the column
 * @param actual whether they tell what was so, not what is to be reached
 */
public record YearHeading(int year, boolean actual) {

    private static final Pattern FORM = Pattern.compile("(?:到|截至)?(2[0-9]{3})年?(?:度|底|末)?(?:\\((.*)\\)|(.{0,6}))");
    private static final List<String> ACTUAL = List.of("基数", "基础", "基期", "现状", "实际", "完成", "已");
    private static final int LONGEST = 14;

    /** What a heading says, or null if it is not about one year. */
    public static YearHeading of(String heading) {
        Matcher form = FORM.matcher(heading);
        if (heading.length() > LONGEST || !form.matches()) {
            return null;
        }
        String kind = form.group(2) == null ? form.group(3) : form.group(2);
        return new YearHeading(Integer.parseInt(form.group(1)), ACTUAL.stream().anyMatch(kind::contains));
    }
}
