package io.junheng.indicator.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many counties of a region are certified (认定比例). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CertificationCoverage", description = "认定比例 / how many counties of a region are certified")
record Coverage(
        @Schema(required = true, description = "已认定 / certified")
        int certified,

        @Schema(required = true, description = "县（市、区）数 / counties")
        int of,

        @Schema(
                description = "比例，%，四位小数；没有县时没有 / share in per cent, to four decimals; none without counties",
                examples = "33.3333")
        BigDecimal share) {

    private static final int DECIMALS = 4;

    static Coverage of(int certified, int of) {
        return new Coverage(
                certified,
                of,
                of == 0
                        ? null
                        : Rational.of(certified)
                                .times(Rational.of(100))
                                .over(Rational.of(of))
                                .rounded(DECIMALS));
    }
}
