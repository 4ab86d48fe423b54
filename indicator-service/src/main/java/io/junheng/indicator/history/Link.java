package io.junheng.indicator.history;

import java.time.LocalDate;

/** One subject came of another (沿革): {@code kind} is that of the change, such as MERGE or SPLIT. */
record Link(String predecessor, String successor, String kind, LocalDate effectiveOn) {}
