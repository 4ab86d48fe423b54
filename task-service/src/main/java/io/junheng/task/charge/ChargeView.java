package io.junheng.task.charge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody in charge, as callers read it (责任人). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Charge", description = "责任人 / somebody in charge of a region or a school")
record ChargeView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "制度 / scheme", required = true)
        String scheme,

        @Schema(description = "姓名 / person", required = true)
        String person,

        @Schema(description = "职务 / post", required = true) String post,

        @Schema(description = "区划或学校代码 / region or school", required = true)
        String subject,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "承担的责任 / kinds of work", required = true)
        List<String> kinds,

        @Schema(description = "起 / first day", required = true)
        LocalDate from,

        @Schema(description = "止 / last day") LocalDate to,

        @Schema(description = "走访次数 / visits", required = true)
        int visits,

        @Schema(description = "最近走访 / latest visit") LocalDate lastVisitOn,

        @Schema(description = "版本 / version", required = true)
        long version) {}
