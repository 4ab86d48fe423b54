package io.junheng.task.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as callers read it (整改规则). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RectificationRule", description = "整改规则 / who leads which rectifications, and how long they may take")
record RectificationRuleView(
        @Schema(description = "标识 / key", examples = "lishu-sports-grounds", required = true)
        String key,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "适用区划 / region it holds in, and below", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "指标体系 / framework") String framework,
        @Schema(description = "指标 / criterion") String criterion,
        @Schema(description = "对象 / kind of subject") String subject,

        @Schema(description = "牵头部门代码 / department that leads")
        String leadDepartment,

        @Schema(description = "整改期限（天）/ days") Integer dueDays,
        @Schema(description = "生效日期 / first day") LocalDate validFrom,

        @Schema(description = "失效日期 / first day on which it no longer holds")
        LocalDate validTo,

        @Schema(description = "依据 / document it rests on") String basis,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static RectificationRuleView of(RectificationRule rule) {
        return new RectificationRuleView(
                rule.key(),
                rule.name(),
                rule.regionCode(),
                rule.regionPath(),
                rule.framework(),
                rule.criterion(),
                rule.subject(),
                rule.leadDepartment(),
                rule.dueDays(),
                rule.validFrom(),
                rule.validTo(),
                rule.basis(),
                rule.version());
    }
}
