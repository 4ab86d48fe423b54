package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A return (报表数据) of one subject, form and year: {@code subject} is SCHOOL or REGION and {@code subjectCode} its code; a data element that was not reported is absent from {@code values}, never zero. {@code status} is DRAFT, SUBMITTED, VERIFIED, LOCKED or RETURNED; {@code revision} counts corrections from 1; {@code reason} is that of the last transition, or null; {@code warnings} are codes such as RECONCILIATION_WARNING:establishment; {@code formVersion} is the version of the form it was filed under; {@code explanations} are by data element or check; {@code late} tells whether it was first submitted after its day, with {@code lateReason}. */
public record ReturnState(
        @OneOf({"SCHOOL", "REGION"}) String subject,
        String subjectCode,
        String regionCode,
        String regionPath,
        String form,
        int year,
        int revision,

        @OneOf({"DRAFT", "SUBMITTED", "VERIFIED", "LOCKED", "RETURNED"})
        String status,

        Map<String, BigDecimal> values,
        List<ClassSize> classes,
        @Nullable String submittedBy,
        @Nullable String verifiedBy,
        @Nullable String reason,
        List<String> warnings,
        @Nullable Long formVersion,
        @Nullable Map<String, String> explanations,
        @Nullable LocalDate dueOn,
        @Nullable Instant submittedAt,
        @Nullable Boolean late,
        @Nullable String lateReason,
        long version) {}
