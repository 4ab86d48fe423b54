package io.junheng.task.extraction.date;

/**
 * The end of a five-year plan (五年规划末), as {@code “十四五”末} names it: the last year of the plan. Without 末 a plan is a time of five
 * years and no date.
 *
 * @param end one past the sign before 末
 * @param lastYear the last of its years
 */
record FiveYearPlan(int end, int lastYear) {

    private static final String NUMERALS = "一二三四五六七八九";
    private static final int FIRST_YEAR_OF_TENTH = 2001;
    private static final int YEARS = 5;

    /** The plan whose end is named here, or null. */
    static FiveYearPlan endAt(String text, int from) {
        boolean quoted = text.startsWith("“十", from);
        int ten = quoted ? from + 1 : from;
        boolean begun = text.startsWith("十", ten) && (quoted || from == 0 || text.charAt(from - 1) != '“');
        int number = begun && text.startsWith("五", ten + 2) ? NUMERALS.indexOf(text.charAt(ten + 1)) + 1 : 0;
        int behind = quoted ? ten + 4 : ten + 3;
        if (number == 0 || quoted && !text.startsWith("”", behind - 1)) {
            return null;
        }
        for (String until : new String[] {"末", "期末", "时期末", "规划末"}) {
            if (text.startsWith(until, behind)) {
                int lastYear = FIRST_YEAR_OF_TENTH + number * YEARS + YEARS - 1;
                return new FiveYearPlan(behind + until.length() - 1, lastYear);
            }
        }
        return null;
    }
}
