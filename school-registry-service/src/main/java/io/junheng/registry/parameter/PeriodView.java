package io.junheng.registry.parameter;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value and the days on which it applies, on the wire (取值期间). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyParameterPeriod", description = "取值期间 / a value and the days on which it applies")
record PeriodView(
        @Schema(description = "起始日 / first day", examples = "2024-01-01", required = true)
        String from,

        @Schema(description = "截止日，含当日，可省略 / last day, inclusive; open when left out", examples = "2024-12-31")
        String to,

        @Schema(description = "值：数、文本、日期或 true、false / number, text, day or truth", examples = "120", required = true)
        Object value) {}
