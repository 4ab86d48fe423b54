package io.junheng.indicator.finding;

import io.junheng.contracts.indicator.FindingState;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A criterion that a school or county does not meet in a year (问题). It is opened by the first evaluation that shows it, follows later ones, is resolved by one
 * that shows it met, and closed when its rectification is written off (销号). Should it fail again, the same finding is reopened.
 */
record Finding(
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
        Status status,
        String openedBy,
        String resolvedBy,
        long version) {

    /** Where a finding stands. */
    enum Status {
        OPEN,
        RESOLVED,
        CLOSED
    }

    /** What a finding is about, whatever evaluation shows it. */
    record Key(String criterion, String stage, String subject, String subjectCode) {}

    Key key() {
        return new Key(criterion, stage, subject, subjectCode);
    }

    /** This finding with what {@code shown} says of it now. */
    Finding stillShownBy(Finding shown) {
        boolean reopened = status != Status.OPEN;
        return new Finding(
                id,
                framework,
                shown.frameworkVersion,
                criterion,
                shown.criterionName,
                stage,
                subject,
                subjectCode,
                shown.subjectName,
                shown.regionCode,
                shown.regionPath,
                year,
                shown.value,
                shown.threshold,
                shown.gap,
                shown.gapElement,
                shown.unit,
                Status.OPEN,
                reopened ? shown.openedBy : openedBy,
                null,
                version + 1);
    }

    /** Whether the other says anything new of the same finding. */
    boolean differsFrom(Finding shown) {
        return status != Status.OPEN
                || frameworkVersion != shown.frameworkVersion
                || !Objects.equals(threshold, shown.threshold)
                || !same(value, shown.value)
                || !same(gap, shown.gap);
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    Finding resolved(String evaluation, BigDecimal newValue) {
        return with(Status.RESOLVED, newValue, null, evaluation);
    }

    Finding closed() {
        return with(Status.CLOSED, value, gap, resolvedBy);
    }

    private Finding with(Status newStatus, BigDecimal newValue, BigDecimal newGap, String newResolvedBy) {
        return new Finding(
                id,
                framework,
                frameworkVersion,
                criterion,
                criterionName,
                stage,
                subject,
                subjectCode,
                subjectName,
                regionCode,
                regionPath,
                year,
                newValue,
                threshold,
                newGap,
                gapElement,
                unit,
                newStatus,
                openedBy,
                newResolvedBy,
                version + 1);
    }

    FindingState state() {
        return new FindingState(
                id,
                framework,
                frameworkVersion,
                criterion,
                criterionName,
                stage.equals("ALL") ? null : stage,
                subject,
                subjectCode,
                subjectName,
                regionCode,
                regionPath,
                year,
                value,
                threshold,
                gap,
                gapElement,
                unit,
                status.name(),
                openedBy,
                resolvedBy,
                version);
    }
}
