package io.junheng.registry.layout;

import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A layout plan as a caller writes it (规划编制): the whole of it, every open school of the county in exactly one list. */
@Schema(name = "PutLayoutPlan", description = "规划编制 / a layout plan as a whole")
record PutLayoutPlan(
        @Schema(description = "名称 / title", examples = "梨树县城乡中小学校布局专项规划（示例）", required = true)
        String title,

        @Schema(description = "起始年度 / first year", examples = "2025", required = true)
        Integer fromYear,

        @Schema(description = "终止年度 / last year", examples = "2030", required = true)
        Integer toYear,

        @Schema(description = "学校 / schools", required = true)
        List<PlannedSchool> schools,

        @Schema(description = "提前调整的理由 / reason of a revision before it is due", examples = "行政区划调整")
        String reason) {

    private static final int MOST_SCHOOLS = 5_000;
    private static final int LONGEST = 30;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    /** The draft that this is; refused with every reason. */
    LayoutPlan draft(String regionCode, String regionPath, int number, Surroundings county) {
        Collecting reading = new Collecting();
        Problems problems = reading.problems();
        ProperName named = reading.read("/title", () -> ProperName.of(title));
        boolean years = fromYear != null
                && toYear != null
                && fromYear >= FIRST_YEAR
                && toYear <= LAST_YEAR
                && fromYear <= toYear
                && toYear - fromYear < LONGEST;
        problems.require(years, "/fromYear", LayoutProblem.YEARS_RANGE, LONGEST);
        List<PlannedSchool> listed = schools == null ? List.of() : schools;
        problems.require(listed.size() <= MOST_SCHOOLS, "/schools", LayoutProblem.SCHOOLS_RANGE, MOST_SCHOOLS);
        problems.throwIfAny();
        for (int i = 0; i < listed.size(); i++) {
            PlannedSchool one = listed.get(i);
            if (one == null) {
                problems.add("/schools/" + i, LayoutProblem.SCHOOL_OR_NEW);
            } else {
                one.check("/schools/" + i, fromYear, toYear, reading);
            }
        }
        problems.throwIfAny();
        county.check(listed, problems);
        problems.throwIfAny();
        String why = reason == null || reason.isBlank() ? null : reason;
        return new LayoutPlan(
                regionCode,
                number,
                regionPath,
                named.text(),
                fromYear,
                toYear,
                listed,
                why,
                LayoutStatus.DRAFT,
                null,
                null,
                null,
                null,
                1);
    }
}
