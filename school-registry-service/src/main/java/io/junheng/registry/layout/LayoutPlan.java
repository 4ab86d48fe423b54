package io.junheng.registry.layout;

import io.junheng.contracts.registry.LayoutPlanState;
import io.junheng.registry.school.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * The layout plan of a county (布局专项规划), one of a numbered series. It is drafted as a whole, adopted by a decided case, due for revision some years later,
 * and superseded by the next. Once adopted it changes only where a school that it had merged opens again (恢复).
 */
record LayoutPlan(
        String regionCode,
        int number,
        String regionPath,
        String title,
        int fromYear,
        int toYear,
        List<PlannedSchool> schools,
        String reason,
        LayoutStatus status,
        LocalDate adoptedOn,
        LocalDate revisionDueOn,
        String authority,
        String caseId,
        long version) {

    LayoutPlan {
        schools = List.copyOf(schools);
    }

    LayoutPlan adopted(LocalDate day, int years, String document, String byCase) {
        return new LayoutPlan(
                regionCode,
                number,
                regionPath,
                title,
                fromYear,
                toYear,
                schools,
                reason,
                LayoutStatus.ADOPTED,
                day,
                day.plusYears(years),
                document,
                byCase,
                version + 1);
    }

    LayoutPlan superseded() {
        return with(schools, LayoutStatus.SUPERSEDED);
    }

    /** With this school in the list of those restored, from {@code year} on. */
    LayoutPlan restored(String school, int year) {
        return with(
                schools.stream()
                        .map(one -> school.equals(one.school()) ? one.relisted(LayoutList.RESTORE, year) : one)
                        .toList(),
                status);
    }

    boolean lists(String school) {
        return schools.stream().anyMatch(one -> school.equals(one.school()));
    }

    private LayoutPlan with(List<PlannedSchool> changed, LayoutStatus changedStatus) {
        return new LayoutPlan(
                regionCode,
                number,
                regionPath,
                title,
                fromYear,
                toYear,
                changed,
                reason,
                changedStatus,
                adoptedOn,
                revisionDueOn,
                authority,
                caseId,
                version + 1);
    }

    LayoutPlan at(long newVersion) {
        return new LayoutPlan(
                regionCode,
                number,
                regionPath,
                title,
                fromYear,
                toYear,
                schools,
                reason,
                status,
                adoptedOn,
                revisionDueOn,
                authority,
                caseId,
                newVersion);
    }

    /** Seats that the plan builds. */
    int newSeats() {
        return schools.stream()
                .filter(one -> one.inList() == LayoutList.NEW)
                .mapToInt(PlannedSchool::seats)
                .sum();
    }

    /** Seats that the plan builds for a stage. */
    int newSeats(Stage stage) {
        return schools.stream()
                .filter(one -> one.inList() == LayoutList.NEW && stage.name().equals(one.stage()))
                .mapToInt(PlannedSchool::seats)
                .sum();
    }

    LayoutPlanState state() {
        return new LayoutPlanState(
                regionCode,
                number,
                regionPath,
                title,
                fromYear,
                toYear,
                schools.stream().map(PlannedSchool::state).toList(),
                reason,
                status.name(),
                adoptedOn,
                revisionDueOn,
                authority,
                caseId,
                version);
    }
}
