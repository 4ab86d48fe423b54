package io.junheng.indicator.collection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a collection is opened with (开展汇集). */
@Schema(name = "OpenCollection", description = "开展汇集 / opens a collection")
record OpenCollection(
        @NotBlank @Schema(required = true, description = "汇集方案 / scheme", examples = "yearly-education-data")
        String scheme,

        @NotBlank @Schema(required = true, description = "区划代码 / region", examples = "220322")
        String regionCode,

        @NotNull @Min(1900) @Max(2100) @Schema(required = true, description = "年度 / year", examples = "2025")
        Integer year,

        @Schema(description = "起算日，如抽测结束日 / day of the event from which days are counted", examples = "2021-04-16")
        LocalDate anchor,

        @Schema(description = "到期日；方案按天数推算时不填 / due date, unless the scheme counts days", examples = "2025-12-31")
        LocalDate dueOn,

        @Schema(
                description = "保密项目的启用时刻 / hour at which sealed items are opened",
                examples = "2025-06-20T09:00:00+08:00")
        OffsetDateTime opensAt,

        @Size(max = 100)
        @Schema(
                description = "各责任单位的部门代码 / department codes of each owner of departments",
                examples = "{\"finance\": [\"220322-czj\"]}")
        Map<String, List<String>> departments) {

    OpenCollection {
        departments = departments == null ? Map.of() : Map.copyOf(departments);
    }
}
