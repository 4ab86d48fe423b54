package io.junheng.registry.catalogue;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period of returns (期间). */
@Schema(name = "Period", description = "期间 / what a return's year means in days")
record PeriodView(
        @Schema(description = "期间类型 / type of period", examples = "SCHOOL_YEAR", required = true)
        String type,

        @Schema(description = "年度 / year", examples = "2023", required = true)
        int year,

        @Schema(description = "首日 / first day", examples = "2023-09-01", required = true)
        LocalDate from,

        @Schema(description = "末日 / last day", examples = "2024-08-31", required = true)
        LocalDate to) {

    static PeriodView of(PeriodType type, int year) {
        return new PeriodView(type.name(), year, type.firstDay(year), type.lastDay(year));
    }
}
