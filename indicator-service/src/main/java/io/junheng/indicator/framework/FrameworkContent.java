package io.junheng.indicator.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a framework as it is written (指标体系内容): which returns it reads, the names its formulas use, its criteria and how verdicts follow from
 * them. Maps by stage have the keys PRIMARY, JUNIOR, SENIOR, KINDERGARTEN, or ALL for whatever stage there is.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Framework", description = "指标体系 / a framework version")
public record FrameworkContent(
        @Schema(description = "标识 / key", examples = "quality-balance", required = true)
        String key,

        @Schema(description = "版本号 / version number", examples = "1", required = true)
        Integer number,

        @Schema(description = "名称 / name in Chinese", required = true)
        String name,

        @Schema(description = "英文名称 / name in English") String nameEn,

        @Schema(description = "依据文件 / the document it rests on", examples = "教督〔2017〕6号")
        String basis,

        @Schema(description = "评估对象 / who is measured: SCHOOL or REGION", required = true)
        String subject,

        @Schema(
                description = "报表；有公式指标时必填 / form of the returns it reads; required with formulas",
                examples = "compulsory-school")
        String form,

        @Schema(description = "学段 / stages measured apart; none for regions")
        List<String> stages,

        @Schema(description = "公式中的名称 / the names formulas use for data elements")
        List<FigureContent> figures,

        @Schema(description = "定义 / names for formulas") List<DefinitionContent> definitions,

        @Schema(description = "学段拆分 / how combined schools are split")
        SplitContent split,

        @Schema(description = "总体 / who counts") List<PopulationContent> populations,

        @Schema(description = "指标 / criteria") List<CriterionContent> criteria,

        @Schema(description = "结论规则 / how verdicts follow") List<VerdictContent> verdicts,

        @Schema(description = "总结论；有公式指标时必填 / key of the verdict that is the evaluation's; required with formulas")
        String overall,

        @Schema(description = "生效日 / first day it holds", examples = "2024-01-01")
        LocalDate validFrom,

        @Schema(description = "失效日 / last day it holds") LocalDate validTo,

        @Schema(
                description =
                        "结构计数：层级名称对应节点数，ASPECT 为方面数；发布时核对 / nodes of each level, ASPECT counts aspects; checked when"
                                + " it is published",
                examples = "{\"A\": 9, \"ASPECT\": 6, \"B\": 45, \"STANDARD\": 95}")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, Integer> counts,

        @Schema(description = "指标树 / tree of standards") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<NodeContent> tree,

        @Schema(description = "计分方法 / scoring") ScoringContent scoring,

        @Schema(description = "轮次；缺省为自评、复查、验收、监测 / rounds of judging") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<RoundContent> rounds) {

    /** The key of maps by stage that stands for every stage, and the stage of frameworks without stages. */
    public static final String ALL = "ALL";

    public FrameworkContent {
        stages = stages == null ? List.of() : List.copyOf(stages);
        figures = figures == null ? List.of() : List.copyOf(figures);
        definitions = definitions == null ? List.of() : List.copyOf(definitions);
        populations = populations == null ? List.of() : List.copyOf(populations);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
        counts = counts == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        tree = tree == null ? List.of() : List.copyOf(tree);
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
    }

    /** A name in formulas and the data element it stands for, by stage. */
    @Schema(name = "FrameworkFigure")
    public record FigureContent(
            @Schema(required = true, examples = "pupils") String name,
            @Schema(required = true, examples = "学生数") String label,
            String labelEn,
            @Schema(required = true, examples = "人") String unit,

            @Schema(required = true, description = "数据项 / data element by stage")
            Map<String, String> elements) {}

    /** A name for a formula, by stage. */
    @Schema(name = "FrameworkDefinition")
    public record DefinitionContent(
            @Schema(required = true) String name,
            @Schema(required = true) String label,
            String labelEn,

            @Schema(required = true, description = "公式 / formula by stage")
            Map<String, String> formulas) {}

    /**
     * Weights by which a combined school's common resources are split among the stages it teaches (一贯制学校拆分). Formulas then know {@code stageWeight}
     * and {@code weightedTotal}, the sum of weight times figure over the stages taught.
     */
    @Schema(name = "FrameworkSplit")
    public record SplitContent(
            @Schema(required = true, description = "按此数据加权 / the figure that is weighted")
            String figure,

            @Schema(required = true, description = "权重 / weight by stage")
            Map<String, BigDecimal> weights) {}

    /** Who counts: every school that teaches the stage, but for the exclusions. */
    @Schema(name = "FrameworkPopulation")
    public record PopulationContent(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            String nameEn,
            List<ExclusionContent> exclusions) {
        public PopulationContent {
            exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
        }
    }

    /** Schools left out: those whose type (办学类型) begins with one of the codes and, where there is one, for which the condition holds. */
    @Schema(name = "FrameworkExclusion")
    public record ExclusionContent(
            @Schema(required = true) String key,
            @Schema(required = true) String name,

            @Schema(required = true, description = "办学类型代码前缀 / beginnings of type codes")
            List<String> types,

            @Schema(description = "条件 / condition") String when) {
        public ExclusionContent {
            types = types == null ? List.of() : List.copyOf(types);
        }
    }

    /** One criterion: a formula, what it is measured of, and what meets it by stage. */
    @Schema(name = "FrameworkCriterion")
    public record CriterionContent(
            @Schema(required = true, examples = "L1") String key,
            @Schema(required = true) String name,
            String nameEn,

            @Schema(
                    description =
                            "EACH 每个对象, REGION 县域总体, CLASSES 班级：逐校判定，并给出县域合计 / CLASSES is judged school by school over"
                                    + " its classes, and counted for the county",
                    required = true)
            String of,

            @Schema(description = "总体 / population; absent for regions")
            String population,

            @Schema(required = true) String formula,
            @Schema(required = true, examples = "人/百人") String unit,

            @Schema(
                    required = true,
                    description = "达标条件 / what meets it, by stage: a relation and a number",
                    examples = "{\"PRIMARY\": \">= 4.2\"}")
            Map<String, String> meets,

            @Schema(description = "显示小数位 / decimals to show")
            Integer decimals,

            GapContent gap,

            @Schema(description = "目标逐年不降 / a later year's target is never weaker than an earlier one's")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Boolean rising) {

        /** Whether a region's target of a later year may not be weaker than that of an earlier one. */
        public boolean targetsRise() {
            return Boolean.TRUE.equals(rising);
        }

        /** Whether it is measured over classes (班级): of each school, and of the county they are in. */
        public boolean ofClasses() {
            return "CLASSES".equals(of);
        }
    }

    /**
     * What would close a gap (缺口): more of a figure in whole steps; without a figure, as much of the value itself; or what a formula of its own over the
     * same names says, in its unit.
     */
    @Schema(name = "FrameworkGap")
    public record GapContent(
            @Schema(description = "补足的数据 / the figure there has to be more of")
            String figure,

            @Schema(description = "步长 / the figure's whole step; absent with a formula", examples = "1")
            BigDecimal step,

            @Schema(
                    description = "缺口公式 / formula of the quantity, instead of a step",
                    examples = "sum(if(classPupils > 45, classPupils - 45, 0))")
            String formula,

            @Schema(description = "缺口公式的单位 / unit of the formula", examples = "人")
            String unit) {}

    /** A verdict over criteria or other verdicts: all of them, or at least so many while the rest reach a part of their thresholds. */
    @Schema(name = "FrameworkVerdict")
    public record VerdictContent(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            String nameEn,

            @Schema(description = "EACH 每个对象, REGION 县域", required = true)
            String level,

            @Schema(required = true) List<String> of,
            Integer atLeast,
            BigDecimal restAtLeast) {
        public VerdictContent {
            of = of == null ? List.of() : List.copyOf(of);
        }
    }

    /** Whether it has formulas, so that it can be evaluated over returns; a framework of standards alone is judged in rounds. */
    public boolean measures() {
        return !criteria.isEmpty() || tree.isEmpty();
    }

    /** Whether it was valid on the day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it no longer holds on the day, nor on any after it. */
    public boolean endsBefore(LocalDate day) {
        return validTo != null && day != null && validTo.isBefore(day);
    }

    /** The nodes that are judged: those without children, in order. */
    public List<NodeContent> standards() {
        Set<String> parents = tree.stream().map(NodeContent::parent).collect(Collectors.toSet());
        return tree.stream().filter(node -> !parents.contains(node.key())).toList();
    }

    /** The round, or the one of that key among the usual ones where the framework names none. */
    public Optional<RoundContent> round(String roundKey) {
        return (rounds.isEmpty() ? RoundContent.USUAL : rounds)
                .stream().filter(round -> round.key().equals(roundKey)).findFirst();
    }

    /** The tree in place of its own. */
    FrameworkContent withTree(List<NodeContent> other) {
        return new FrameworkContent(
                key,
                number,
                name,
                nameEn,
                basis,
                subject,
                form,
                stages,
                figures,
                definitions,
                split,
                populations,
                criteria,
                verdicts,
                overall,
                validFrom,
                validTo,
                counts,
                other,
                scoring,
                rounds);
    }

    /** The stages measured apart, or the one stage ALL. */
    public List<String> measuredStages() {
        return stages.isEmpty() ? List.of(ALL) : stages;
    }

    public boolean ofSchools() {
        return "SCHOOL".equals(subject);
    }

    public Optional<CriterionContent> criterion(String criterionKey) {
        return criteria.stream()
                .filter(criterion -> criterion.key().equals(criterionKey))
                .findFirst();
    }

    public Optional<VerdictContent> verdict(String verdictKey) {
        return verdicts.stream()
                .filter(verdict -> verdict.key().equals(verdictKey))
                .findFirst();
    }

    /** The entry for the stage, else the one for all stages. */
    public static <T> Optional<T> byStage(Map<String, T> entries, String stage) {
        return entries == null
                ? Optional.empty()
                : Optional.ofNullable(entries.containsKey(stage) ? entries.get(stage) : entries.get(ALL));
    }
}
