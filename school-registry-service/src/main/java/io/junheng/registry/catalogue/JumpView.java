package io.junheng.registry.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.reading.Collecting;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A limit of change on the wire (同比波动限值). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FormJump", description = "同比波动限值 / a change beyond every limit given needs an explanation")
record JumpView(
        @Schema(description = "百分比 / per cent of the earlier figure", examples = "20")
        BigDecimal percent,

        @Schema(description = "绝对值，单位同数据项 / in the unit of the data element", examples = "50")
        BigDecimal absolute) {

    static JumpView of(Jump jump) {
        return new JumpView(jump.percent(), jump.absolute());
    }

    Jump jump(String pointer, Collecting reading) {
        boolean given = percent != null || absolute != null;
        boolean sound = (percent == null || percent.signum() >= 0) && (absolute == null || absolute.signum() >= 0);
        reading.problems().require(given && sound, pointer, CatalogueProblem.JUMP_LIMITS);
        return new Jump(percent, absolute);
    }
}
