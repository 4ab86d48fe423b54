package io.junheng.task.setting;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A setting as it is to be (督办设置). */
@Schema(name = "PutWorkSetting", description = "督办设置 / a setting of the work as it is to be")
record PutSetting(
        @Schema(description = "种类,可省略,须与路径一致 / kind, optional, as in the path", examples = "ladder")
        String kind,

        @Schema(description = "标识,可省略,须与路径一致 / key, optional, as in the path", examples = "siping-overdue")
        String key,

        @Schema(description = "名称 / name", examples = "逾期督办阶梯", required = true)
        String name,

        @Schema(
                description = "适用区划,000000 为全国 / region it holds in, and below; 000000 is the whole country",
                examples = "220300",
                required = true)
        String regionCode,

        @Schema(description = "依据 / document it rests on", examples = "四办发〔2026〕8号")
        String basis,

        @Schema(
                description = "内容,因种类而异 / the values, which differ from kind to kind",
                implementation = Object.class,
                required = true)
        JsonNode values) {}
