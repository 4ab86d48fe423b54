package io.junheng.task.extraction.date;

/**
 * A date of which parts may be missing (不完整日期).
 *
 * @param year the year, or null if none is given or it is masked
 * @param yearRaw a masked or blank year as written ({@code X年}, {@code 20xx年}, {@code 年}), else null
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null; 上旬 is 10, 中旬 is 20; 下旬, 底 and 末 have none, they mean the end of the month or year
 */
public record PartialDate(Integer year, String yearRaw, Integer month, Integer day) {

    /** Whether a person must say which year is meant. */
    public boolean isMasked() {
        return yearRaw != null;
    }
}
