package io.junheng.registry.completeness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school or region that has to file and has not (未报对象). */
@Schema(name = "MissingReturn", description = "未报对象 / who has to file and has not")
record MissingView(
        @Schema(description = "学校标识码或区划代码 / code", examples = "2122990001", required = true)
        String code,

        @Schema(description = "名称 / name", examples = "梨树县第一小学（示例）", required = true)
        String name,

        @Schema(description = "区划代码 / region", examples = "220322001", required = true)
        String regionCode) {}
