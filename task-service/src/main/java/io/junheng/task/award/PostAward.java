package io.junheng.task.award;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nomination (推选). */
@Schema(name = "PostAward", description = "推选 / a nomination")
record PostAward(
        @Schema(description = "评选办法 / award", examples = "advanced-counties", required = true)
        String scheme,

        @Schema(description = "年度 / year", examples = "2026", required = true)
        Integer year,

        @Schema(
                description = "推选对象:区划、学校、部门代码或内部编号 / region, school, department or internal id",
                examples = "220322",
                required = true)
        String nominee,

        @Schema(description = "区划代码 / region", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "事迹 / why", examples = "普及普惠成效突出", required = true)
        String reason) {}
