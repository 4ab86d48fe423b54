package io.junheng.registry.parameter;

import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.WrittenText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a region sets for itself (地区取值). */
@Schema(
        name = "PutRegionalPolicyParameter",
        description = "地区取值 / what a region sets for itself, in place of the country's value")
record PutRegionalParameter(
        @Schema(description = "依据 / document and article", examples = "区政府工作报告 一")
        String basis,

        @Schema(description = "取值，期间不得重叠 / values, no two on one day", required = true)
        List<PeriodView> values) {

    /** The parameter {@code national} as a region sets it; refused with every reason. */
    PolicyParameter parameter(PolicyParameter national, String region, String regionPath) {
        Collecting reading = new Collecting();
        WrittenText ownBasis = reading.readIfPresent("/basis", basis, WrittenText::of);
        List<Period> periods = new PeriodReader(national.type(), reading).periods(values);
        reading.problems().throwIfAny();
        return new PolicyParameter(
                national.key(),
                region,
                regionPath,
                national.name(),
                national.nameEn(),
                national.type(),
                national.unit(),
                ownBasis == null ? null : ownBasis.text(),
                periods,
                1);
    }
}
