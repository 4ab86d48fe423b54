package io.junheng.task.calendar;

import java.time.LocalDate;

/** A term (学期): its number within the school year, its first and its last day. */
public record Term(Integer number, LocalDate from, LocalDate to) {}
