package io.junheng.registry.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.registry.LayoutSchool;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.school.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A school in one of the lists of a layout plan (规划学校). One that exists is named by its code; a new one by its name, the town where it is built and its
 * seats. Whatever is not simply kept has the year in which it is to happen.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlannedSchool", description = "规划学校 / a school in one of the four lists")
record PlannedSchool(
        @Schema(description = "列入 KEEP 保留、NEW 新建、MERGE 撤并、RESTORE 恢复 / list", examples = "MERGE", required = true)
        String list,

        @Schema(description = "学校标识码，新建的没有 / code, none for a new school", examples = "2122990026")
        String school,

        @Schema(description = "名称，新建的必填 / name of a new school", examples = "梨树县第四小学（示例）")
        String name,

        @Schema(description = "建设地点的区划代码，新建的必填 / region where a new school is built", examples = "220322001")
        String regionCode,

        @Schema(
                description =
                        "学段，新建的必填；多学段的学校按学段各列一条 / stage, required for a new school; one with several is listed once for each",
                examples = "PRIMARY")
        String stage,

        @Schema(description = "学位数，新建的必填 / seats of a new school", examples = "400")
        Integer seats,

        @Schema(
                description = "实施年度，保留的可省略 / year in which it happens; optional for one that is kept",
                examples = "2026")
        Integer year) {

    private static final int MOST_SEATS = 20_000;

    LayoutList inList() {
        return LayoutList.valueOf(list);
    }

    PlannedSchool relisted(LayoutList other, int in) {
        return new PlannedSchool(other.name(), school, name, regionCode, stage, seats, in);
    }

    /** Tells {@code reading} all that is wrong with it by itself, for a plan of these years. */
    void check(String pointer, int fromYear, int toYear, Collecting reading) {
        LayoutList own =
                reading.read(pointer + "/list", () -> Choice.of(LayoutList.class, list, LayoutProblem.LIST_UNKNOWN));
        boolean isNew = own == LayoutList.NEW;
        var problems = reading.problems();
        problems.require(own == null || isNew == (school == null), pointer + "/school", LayoutProblem.SCHOOL_OR_NEW);
        problems.require(
                year == null ? own == null || own == LayoutList.KEEP : year >= fromYear && year <= toYear,
                pointer + "/year",
                LayoutProblem.YEAR_OUTSIDE,
                fromYear,
                toYear);
        problems.require(
                seats == null ? !isNew : seats > 0 && seats <= MOST_SEATS,
                pointer + "/seats",
                LayoutProblem.SEATS_RANGE,
                MOST_SEATS);
        if (isNew) {
            reading.read(pointer + "/name", () -> ProperName.of(name));
            reading.read(pointer + "/stage", () -> Choice.of(Stage.class, stage, LayoutProblem.STAGE_UNKNOWN));
            problems.require(regionCode != null, pointer + "/regionCode", LayoutProblem.REGION_UNKNOWN, "");
        }
    }

    LayoutSchool state() {
        return new LayoutSchool(list, school, name, regionCode, stage, seats, year);
    }
}
