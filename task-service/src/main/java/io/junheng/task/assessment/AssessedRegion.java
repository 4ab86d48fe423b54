package io.junheng.task.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one region came to (一县考核结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AssessedRegion", description = "一县考核结果 / what one region came to")
record AssessedRegion(
        @Schema(description = "区划代码 / region", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "各项得分,0 至 100 / score of each part", required = true)
        Map<String, BigDecimal> scores,

        @Schema(description = "触发的否决项 / vetoes") List<String> vetoes,

        @Schema(description = "总分,加权 / weighted total, computed", examples = "86.5")
        BigDecimal total,

        @Schema(description = "等次,有否决项的为末等 / grade, computed; the last one where there is a veto")
        String grade) {

    /** The same with total and grade after {@code scheme}. */
    AssessedRegion judged(AssessmentScheme scheme) {
        BigDecimal sum = scheme.parts().stream()
                .map(part -> part.weight().multiply(scores.get(part.key())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(2);
        List<AssessmentScheme.Grade> grades = scheme.grades();
        String last = grades.get(grades.size() - 1).name();
        boolean vetoed = vetoes != null && !vetoes.isEmpty();
        String reached = grades.stream()
                .filter(each -> sum.compareTo(each.from()) >= 0)
                .map(AssessmentScheme.Grade::name)
                .findFirst()
                .orElse(last);
        return new AssessedRegion(regionCode, scores, vetoes, sum.stripTrailingZeros(), vetoed ? last : reached);
    }
}
