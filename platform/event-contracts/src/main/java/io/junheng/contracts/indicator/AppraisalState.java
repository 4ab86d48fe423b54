package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round of judging (督导评估轮次): {@code subject} is SCHOOL or REGION; {@code authority} is the region that judges, null for a self-evaluation or the whole country; {@code contentHash} is the SHA-256 of its entries; {@code verdict}, {@code total} and {@code grade} are those of a submitted round. */
public record AppraisalState(
        String id,
        String framework,
        int frameworkVersion,
        @OneOf({"SCHOOL", "REGION"}) String subject,
        String subjectCode,
        String subjectName,
        String regionCode,
        String regionPath,
        int year,
        String round,

        @OneOf({"SELF", "REVIEW", "ACCEPTANCE", "MONITORING", "THEMATIC"})
        String kind,

        @Nullable String theme,
        @Nullable String authority,
        LocalDate heldOn,
        int revision,
        @OneOf({"OPEN", "SUBMITTED"}) String status,
        String contentHash,

        @Nullable @OneOf({"PASSED", "NOT_PASSED", "UNDETERMINED", "SCORED"})
        String verdict,

        @Nullable BigDecimal total,
        @Nullable String grade,
        long version) {}
