/** Working days with 调休, and school terms (工作日历、学期): both are data, by region. */
package io.junheng.task.calendar;
