package io.junheng.task.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection as callers read it (督查检查). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Inspection", description = "督查检查 / an inspection, with what is needed to draw it again")
record InspectionView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "年度清单 / yearly list", required = true)
        String list,

        @Schema(description = "清单中的检查 / inspection on it", required = true)
        String item,

        @Schema(description = "年度 / year", required = true) int year,
        @Schema(description = "标题 / title", required = true) String title,
        @Schema(description = "量表 / form") String form,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "开始日期 / first day", required = true)
        LocalDate startsOn,

        @Schema(description = "种子 / seed", required = true) String seed,

        @Schema(description = "参与抽取的学校 / schools the draw was among", required = true)
        List<String> candidates,

        @Schema(description = "检查人员库及回避 / the pool with its conflicts", implementation = Object.class, required = true)
        JsonNode pool,

        @Schema(
                description = "抽中的学校与检查人员、结果 / schools and inspectors that were drawn, and results",
                implementation = Object.class,
                required = true)
        JsonNode schools,

        @Schema(description = "抽取人 / who drew it", required = true)
        String drawnBy,

        @Schema(description = "抽取时间 / when", required = true)
        Instant drawnAt,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
