package io.junheng.indicator.priority;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money per pupil on the list beside that off it (倾斜成效); decided on fractions, shown to four decimals. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PriorityComparison", description = "倾斜成效 / money per pupil on the list beside that off it")
record FavourView(
        @Schema(required = true, description = "名单内 / on the list")
        Side on,

        @Schema(required = true, description = "名单外 / off the list")
        Side off,

        @Schema(description = "名单内为名单外的倍数 / on the list as a multiple of off it", examples = "1.2500")
        BigDecimal ratio,

        @Schema(required = true, description = "ACHIEVED 已倾斜, NOT_ACHIEVED 未倾斜（不高于名单外）, UNDETERMINED 数据不全")
        String verdict) {

    private static final int DECIMALS = 4;

    /** One side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PrioritySide", description = "名单内或名单外 / one side of the comparison")
    record Side(
            @Schema(required = true, description = "县数 / counties")
            int regions,

            @Schema(required = true, description = "项目资金合计 / money in all")
            BigDecimal money,

            @Schema(required = true, description = "学生数合计 / pupils in all")
            BigDecimal pupils,

            @Schema(description = "生均 / money per pupil") BigDecimal perPupil,

            @Schema(required = true, description = "未填报的县 / counties that reported nothing of it")
            List<String> missing) {

        static Side of(Favour.Side side) {
            return new Side(side.regions(), side.money(), side.pupils(), rounded(side.perPupil()), side.missing());
        }
    }

    static FavourView of(Favour favour) {
        return new FavourView(
                Side.of(favour.on()),
                Side.of(favour.off()),
                rounded(favour.ratio()),
                favour.verdict().name());
    }

    private static BigDecimal rounded(Rational number) {
        return number == null ? null : number.rounded(DECIMALS);
    }
}
