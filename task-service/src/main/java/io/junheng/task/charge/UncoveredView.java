package io.junheng.task.charge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region or school that nobody is in charge of (无责任人的单位). */
@Schema(name = "UncoveredSubject", description = "无责任人的单位 / a county or open school that nobody is in charge of")
record UncoveredView(
        @Schema(description = "代码 / code", required = true) String code,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode) {}
