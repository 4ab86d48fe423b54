package io.junheng.contracts.indicator;

import java.math.BigDecimal;

/** A finding (问题): one criterion that one subject does not meet. {@code subject} is SCHOOL or REGION; {@code stage} may be null; {@code gap} is the smallest quantity in {@code unit} that would close it, null where none is known; {@code status} is OPEN, RESOLVED (a later evaluation shows it met) or CLOSED (written off, 销号). */
public record FindingState(
        String id,
        String framework,
        int frameworkVersion,
        String criterion,
        String criterionName,
        String stage,
        String subject,
        String subjectCode,
        String subjectName,
        String regionCode,
        String regionPath,
        int year,
        BigDecimal value,
        String threshold,
        BigDecimal gap,
        String gapElement,
        String unit,
        String status,
        String openedBy,
        String resolvedBy,
        long version) {}
