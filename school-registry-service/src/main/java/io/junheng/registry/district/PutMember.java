package io.junheng.registry.district;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Since when and until when something belongs to a unit (成员期间), as a caller writes it. */
@Schema(name = "PutRegionMember", description = "成员期间 / since when and until when it belongs to the unit")
record PutMember(
        @Schema(description = "起始日期 / first day", format = "date", examples = "2024-09-01", required = true)
        String validFrom,

        @Schema(description = "终止日期 / last day", format = "date")
        String validTo) {}
