package io.junheng.task.extraction.target;

/**
 * A stretch of the content whose figures are due at a time that stands elsewhere in it (完成时限): the row of a table with a column of
 * times.
 *
 * @param from where the stretch begins
 * @param to one past its end
 * @param timeFrom where the time begins
 * @param timeTo one past its end
 */
public record DueTime(int from, int to, int timeFrom, int timeTo) {}
