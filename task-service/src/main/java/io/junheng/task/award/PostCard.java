package io.junheng.task.award;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card to be issued (发牌). */
@Schema(name = "PostCard", description = "发牌、谈话、立案 / a card to be issued")
record PostCard(
        @Schema(description = "种类 / kind", examples = "admonition", required = true)
        String kind,

        @Schema(
                description = "对象:区划、学校、部门代码或内部编号 / region, school, department or internal id",
                examples = "220322",
                required = true)
        String subject,

        @Schema(description = "区划代码 / region", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "日期 / day", examples = "2021-07-01", required = true)
        LocalDate on,

        @Schema(description = "情形,种类有规定时必填 / trigger, where the kind names some")
        String trigger,

        @Schema(description = "事由与纪要 / reason and minutes", examples = "师德师风问题", required = true)
        String reason) {}
