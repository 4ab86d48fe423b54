package io.junheng.indicator.framework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A node of a framework's tree of standards (指标体系节点), at whatever depth: an A级 indicator, a B级 one, or a 评估标准. A node without children is judged, by
 * its kind: FORMULA by what was measured, RATING by a level or score that a person gives, MATERIAL by evidence that is there, VETO (一票否决) by an event that
 * must not have happened. {@code weight} is what a full mark adds to the total; without it, the full mark itself.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FrameworkNode", description = "指标体系节点 / a node of the tree of standards")
public record NodeContent(
        @Schema(description = "编号 / key", examples = "A1", required = true)
        String key,

        @Schema(description = "上级节点编号；最上级没有 / key of the parent; none at the top")
        String parent,

        @Schema(description = "层级名称 / name of its level", examples = "A", required = true)
        String level,

        @Schema(description = "名称 / name in Chinese", required = true)
        String name,

        @Schema(description = "英文名称 / name in English") String nameEn,

        @Schema(description = "方面 / aspect", examples = "办学条件")
        String aspect,

        @Schema(description = "评估标准原文 / text of the standard")
        String standard,

        @Schema(
                description =
                        "FORMULA 公式, RATING 评分定级, MATERIAL 材料, VETO 一票否决；有下级的节点没有 / none for a node with children")
        String kind,

        @Schema(description = "满分 / full mark", examples = "10")
        BigDecimal fullMark,

        @Schema(description = "权重，缺省为满分 / weight, by default the full mark")
        BigDecimal weight,

        @Schema(description = "达标分，缺省为满分 / score from which it is met, by default the full mark")
        BigDecimal meetsFrom,

        @Schema(description = "下级得分之和的上限 / most that its children add together")
        BigDecimal cap,

        @Schema(description = "公式指标 / what is measured, of FORMULA")
        MeasureContent measure,

        @Schema(description = "等级，RATING / levels, of RATING")
        List<LevelContent> levels,

        @Schema(description = "扣分规则 / deduction rules") List<DeductionContent> deductions,

        @Schema(description = "必备材料，MATERIAL / required materials")
        List<String> materials,

        @Schema(description = "过渡期放宽 / relaxations of a period")
        List<RelaxationContent> relaxations) {

    public NodeContent {
        levels = levels == null ? List.of() : List.copyOf(levels);
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
        materials = materials == null ? List.of() : List.copyOf(materials);
        relaxations = relaxations == null ? List.of() : List.copyOf(relaxations);
    }

    /** A criterion or verdict of this framework or of a published version of another one. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FrameworkMeasure")
    public record MeasureContent(
            @Schema(description = "指标体系，缺省为本体系 / framework, by default this one")
            String framework,

            @Schema(description = "版本号 / version") Integer version,

            @Schema(description = "指标或结论 / criterion or verdict", required = true)
            String criterion,

            @Schema(description = "学段，缺省为全部 / stage, by default all of them")
            String stage) {}

    /** A level (等级) that can be given, what it scores, and whether it meets the standard. */
    @Schema(name = "FrameworkLevel")
    public record LevelContent(
            @Schema(required = true, examples = "GOOD") String key,
            @Schema(required = true, examples = "良好") String name,
            @Schema(description = "得分 / score") BigDecimal score,

            @Schema(required = true, description = "是否达标 / whether it meets the standard")
            Boolean met) {}

    /** So many points off for each time something is found (扣分), at most {@code most} in all. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FrameworkDeduction")
    public record DeductionContent(
            @Schema(required = true) String key,
            @Schema(required = true) String name,

            @Schema(required = true, description = "每次扣分 / points each time")
            BigDecimal points,

            @Schema(description = "最多扣分 / most in all") BigDecimal most) {}

    /** A milder standard for a period (过渡期放宽). Without both days it is not in force: it waits until they are filled in. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FrameworkRelaxation")
    public record RelaxationContent(
            @Schema(required = true) String key,

            @Schema(required = true, description = "放宽的条件 / what is enough meanwhile")
            String name,

            @Schema(description = "首日 / first day") LocalDate from,
            @Schema(description = "末日 / last day") LocalDate to,

            @Schema(description = "放宽后的公式指标 / what is measured instead")
            MeasureContent measure) {

        /** Whether it is in force on the day. */
        public boolean holdsOn(LocalDate day) {
            return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** What a full mark adds to the total; zero for a veto or an unscored node. */
    @JsonIgnore
    public BigDecimal worth() {
        return weight != null ? weight : Optional.ofNullable(fullMark).orElse(BigDecimal.ZERO);
    }

    public Optional<LevelContent> level(String levelKey) {
        return levels.stream().filter(known -> known.key().equals(levelKey)).findFirst();
    }

    public Optional<DeductionContent> deduction(String deductionKey) {
        return deductions.stream()
                .filter(known -> known.key().equals(deductionKey))
                .findFirst();
    }
}
