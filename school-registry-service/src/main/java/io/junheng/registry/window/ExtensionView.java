package io.junheng.registry.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An extension as callers read it (报送期限延长). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnWindowExtension", description = "报送期限延长 / a longer window for a region or a school")
record ExtensionView(
        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(description = "年度 / year", examples = "2023", required = true)
        int year,

        @Schema(description = "延长对象的代码 / code of the region or school it is for", examples = "220322", required = true)
        String code,

        @Schema(description = "区划代码 / region", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "学校，仅延长一校时 / the one school it is for", examples = "2122990001")
        String schoolCode,

        @Schema(description = "截止日 / last day in time", examples = "2023-10-31", required = true)
        LocalDate due,

        @Schema(description = "关闭日 / last day of submission", examples = "2023-11-15", required = true)
        LocalDate closes,

        @Schema(description = "理由 / reason", examples = "汛期停课", required = true)
        String reason,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static ExtensionView of(WindowExtension extension) {
        return new ExtensionView(
                extension.form(),
                extension.year(),
                extension.code(),
                extension.regionCode(),
                extension.schoolCode(),
                extension.due(),
                extension.closes(),
                extension.reason(),
                extension.version());
    }
}
