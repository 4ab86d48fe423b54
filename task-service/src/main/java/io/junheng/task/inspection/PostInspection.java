package io.junheng.task.inspection;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection to be drawn (组织督查检查). */
@Schema(name = "PostInspection", description = "组织督查检查 / an inspection to be drawn")
record PostInspection(
        @Schema(description = "年度清单 / yearly list", examples = "siping-2026", required = true)
        String list,

        @Schema(description = "清单中的检查 / inspection on it", examples = "five-management", required = true)
        String item,

        @Schema(description = "在哪个区划抽取 / region the schools are drawn in", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "开始日期 / first day", examples = "2026-05-11", required = true)
        LocalDate startsOn,

        @Schema(description = "抽取学校数 / schools to draw", examples = "5", required = true)
        Integer schools,

        @Schema(description = "每校检查人员数 / inspectors to draw for each school", examples = "2", required = true)
        Integer inspectorsEach,

        @Schema(description = "检查人员库 / the pool of inspectors", required = true)
        List<Candidate> pool,

        @Schema(description = "种子,缺省由系统生成 / seed, by default made by the service", examples = "2026-05-08 晨会")
        String seed) {

    /** One of the pool. */
    @Schema(name = "PostInspectionCandidate", description = "检查人员 / one of the pool")
    record Candidate(
            @Schema(description = "内部编号 / internal id", examples = "wang.qiang", required = true)
            String inspector,

            @Schema(description = "须回避的学校 / schools with a conflict", examples = "[\"2122000001\"]")
            List<String> conflicts) {}
}
