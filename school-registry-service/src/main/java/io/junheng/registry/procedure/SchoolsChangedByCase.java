package io.junheng.registry.procedure;

import io.junheng.registry.school.SchoolChangeKind;
import java.time.LocalDate;

/** A decided case has changed a school (办件变动学校), within the running transaction. */
public record SchoolsChangedByCase(
        SchoolChangeKind kind, String subjectCode, String regionPath, LocalDate on, String authority) {}
