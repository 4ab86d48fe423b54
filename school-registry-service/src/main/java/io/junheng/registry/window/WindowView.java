package io.junheng.registry.window;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reporting window as callers read it (报送窗口). */
@Schema(name = "ReturnWindow", description = "报送窗口 / when the returns of a form and year are submitted")
record WindowView(
        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(description = "年度 / year", examples = "2023", required = true)
        int year,

        @Schema(description = "开始日 / first day of submission", examples = "2023-09-15", required = true)
        LocalDate opens,

        @Schema(description = "截止日 / last day in time", examples = "2023-10-20", required = true)
        LocalDate due,

        @Schema(description = "关闭日 / last day of submission", examples = "2023-10-31", required = true)
        LocalDate closes,

        @Schema(description = "可延长者的角色 / roles that may extend it", examples = "[\"admin\"]", required = true)
        List<String> extendableBy,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static WindowView of(ReturnWindow window) {
        return new WindowView(
                window.form(),
                window.year(),
                window.opens(),
                window.due(),
                window.closes(),
                window.extendableBy(),
                window.version());
    }
}
