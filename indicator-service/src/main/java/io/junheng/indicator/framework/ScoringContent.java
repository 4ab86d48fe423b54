package io.junheng.indicator.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a judgement follows from the standards (计分方法). ALL_PASS: each must be met, and no score makes up for one that is not. SUM: the scores are added to a
 * total of {@code fullMark}, which passes from {@code passFrom}. A veto that has happened fails either, whatever the total.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FrameworkScoring", description = "计分方法 / how a judgement follows from the standards")
public record ScoringContent(
        @Schema(description = "ALL_PASS 全部达标, SUM 加权计分", required = true)
        String method,

        @Schema(description = "满分 / full mark", examples = "100")
        BigDecimal fullMark,

        @Schema(description = "合格分；全部达标法没有 / total from which it passes; none with ALL_PASS", examples = "85")
        BigDecimal passFrom,

        @Schema(description = "等次 / grades by total") List<GradeContent> grades,
        @Schema(description = "总分上限规则 / caps of the total") List<CapContent> caps) {

    public ScoringContent {
        grades = grades == null ? List.of() : List.copyOf(grades);
        caps = caps == null ? List.of() : List.copyOf(caps);
    }

    public boolean sums() {
        return "SUM".equals(method);
    }

    /** A grade (等次) and the total it begins at. */
    @Schema(name = "FrameworkGrade")
    public record GradeContent(
            @Schema(required = true, examples = "EXCELLENT") String key,
            @Schema(required = true, examples = "优秀") String name,

            @Schema(required = true, description = "起始分 / total from which it is given")
            BigDecimal from) {}

    /** The total is at most so much where the node is not met. */
    @Schema(name = "FrameworkCap")
    public record CapContent(
            @Schema(required = true, description = "节点 / the node")
            String unless,

            @Schema(required = true, description = "总分至多 / most the total can be")
            BigDecimal atMost) {}
}
