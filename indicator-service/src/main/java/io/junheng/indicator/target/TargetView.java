package io.junheng.indicator.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as callers see it (目标). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Target", description = "目标 / a region's target for a criterion and year")
public record TargetView(
        @Schema(required = true, examples = "preschool-universality")
        String framework,

        @Schema(required = true, examples = "P3") String criterion,
        @Schema(required = true, examples = "ALL") String stage,
        @Schema(required = true, examples = "350205") String regionCode,
        @Schema(required = true, examples = "2025") int year,

        @Schema(required = true, description = "目标 / what meets it", examples = ">= 55")
        String meets,

        @Schema(description = "进展显著的标准 / the part of the way that counts as significant progress")
        BigDecimal significantFrom,

        @Schema(description = "依据文件 / basis") String basis,
        @Schema(required = true) long version) {

    static TargetView of(Target target) {
        return new TargetView(
                target.key().framework(),
                target.key().criterion(),
                target.key().stage(),
                target.key().regionCode(),
                target.key().year(),
                target.meets().text(),
                target.significant(),
                target.basis(),
                target.version());
    }
}
