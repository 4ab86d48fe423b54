package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A finding (问题): one criterion that one subject does not meet. {@code subject} is SCHOOL or REGION; {@code stage} may be null; {@code gap} is the smallest quantity in {@code unit} that would close it, null where none is known; {@code status} is OPEN, RESOLVED (a later evaluation shows it met) or CLOSED (written off, 销号). */
public record FindingState(
        String id,
        String framework,
        int frameworkVersion,
        String criterion,
        String criterionName,
        @Nullable String stage,
        @OneOf({"SCHOOL", "REGION"}) String subject,
        String subjectCode,
        String subjectName,
        String regionCode,
        String regionPath,
        int year,
        @Nullable BigDecimal value,
        String threshold,
        @Nullable BigDecimal gap,
        @Nullable String gapElement,
        String unit,
        @OneOf({"OPEN", "RESOLVED", "CLOSED"}) String status,
        String openedBy,
        @Nullable String resolvedBy,
        long version) {}
