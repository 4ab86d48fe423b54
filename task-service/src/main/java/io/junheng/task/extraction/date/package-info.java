/** Dates as plans write them (日期): often without a year, with a masked one, or blank. */
package io.junheng.task.extraction.date;
