package io.junheng.task.recurring;

import java.time.LocalDate;
import java.util.List;

/** That an obligation was met once (履行记录): by whom, on which day, and for which of its parts. */
record Occurrence(String subject, LocalDate on, List<String> parts) {}
