/** Recurring obligations (周期性义务): so many times in each week, month, term, half-year or year, with nothing carried over. */
package io.junheng.task.recurring;
