package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An application for a certification or title (认定申报): {@code subject} is REGION, SCHOOL or PERSON; {@code level} and {@code batch} are null where the scheme has none; {@code step} is the step that waits; {@code decidedOn} is when it was granted, refused or lost. */
public record CertificationState(
        String id,
        String scheme,
        @OneOf({"REGION", "SCHOOL", "PERSON"}) String subject,
        String subjectCode,
        String subjectName,
        String regionCode,
        String regionPath,
        int year,
        @Nullable String level,
        @Nullable String batch,
        LocalDate appliedOn,

        @OneOf({"IN_REVIEW", "APPLIED", "PUBLICISED", "GRANTED", "REFUSED", "WITHDRAWN", "LOST"})
        String status,

        @Nullable String step,
        @Nullable LocalDate decidedOn,
        long version) {

    /** Whose data it is: that of a person who is honoured, who is known by a reference only; null otherwise. */
    @Nullable
    String dataSubject() {
        return "PERSON".equals(subject) ? "person/" + subjectCode : null;
    }
}
