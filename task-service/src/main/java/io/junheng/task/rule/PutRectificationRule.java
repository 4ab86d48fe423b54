package io.junheng.task.rule;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as it is to be (整改规则). */
@Schema(name = "PutRectificationRule", description = "整改规则 / a rule of rectifications as it is to be")
record PutRectificationRule(
        @Schema(description = "标识，可省略，须与路径一致 / key, optional, as in the path", examples = "lishu-sports-grounds")
        String key,

        @Schema(description = "名称 / name", examples = "运动场地缺口由自然资源局牵头", required = true)
        String name,

        @Schema(description = "适用区划 / region it holds in, and below", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "指标体系；缺省为全部 / framework, by default any", examples = "quality-balance")
        String framework,

        @Schema(description = "指标；缺省为全部 / criterion, by default any", examples = "L5")
        String criterion,

        @Schema(description = "对象 SCHOOL 或 REGION；缺省为全部 / kind of subject, by default any", examples = "SCHOOL")
        String subject,

        @Schema(description = "牵头部门代码 / department that leads", examples = "220322-zrzyj")
        String leadDepartment,

        @Schema(description = "整改期限（天）/ days from the opening to the due date", examples = "180")
        Integer dueDays,

        @Schema(description = "生效日期 / first day", examples = "2025-09-01")
        LocalDate validFrom,

        @Schema(description = "失效日期 / first day on which it no longer holds", examples = "2027-09-01")
        LocalDate validTo,

        @Schema(description = "依据 / document it rests on", examples = "县政府办〔2025〕3号")
        String basis) {}
