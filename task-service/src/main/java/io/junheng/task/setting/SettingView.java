package io.junheng.task.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A setting as callers read it (督办设置). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WorkSetting", description = "督办设置 / a setting of the work")
record SettingView(
        @Schema(description = "种类 / kind", examples = "ladder", required = true)
        String kind,

        @Schema(description = "标识 / key", examples = "siping-overdue", required = true)
        String key,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "适用区划 / region it holds in, and below", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "依据 / document it rests on") String basis,

        @Schema(description = "内容 / the values", implementation = Object.class, required = true)
        JsonNode values,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
