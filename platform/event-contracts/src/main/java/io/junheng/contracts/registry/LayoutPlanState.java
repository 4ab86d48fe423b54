package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layout plan of a county (布局专项规划), {@code number} in its series, for the years {@code fromYear} to {@code toYear}; a draft has neither {@code adoptedOn} nor {@code revisionDueOn}; {@code authority} is the number of the document that it was adopted with, {@code caseId} the case that did it; {@code reason} is that of a revision before it was due. */
public record LayoutPlanState(
        String regionCode,
        int number,
        String regionPath,
        String title,
        int fromYear,
        int toYear,
        List<LayoutSchool> schools,
        @Nullable String reason,
        @OneOf({"DRAFT", "ADOPTED", "SUPERSEDED"}) String status,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate revisionDueOn,
        @Nullable String authority,
        @Nullable String caseId,
        long version) {}
