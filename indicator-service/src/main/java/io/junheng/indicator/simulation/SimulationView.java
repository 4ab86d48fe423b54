package io.junheng.indicator.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.ReasonView;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.ResultView;
import io.junheng.indicator.framework.Scheme;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an evaluation would say beside what it says (模拟结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Simulation", description = "模拟结果 / the evaluation as it is and as it would be; nothing of it is stored")
public record SimulationView(
        @Schema(required = true, description = "评估标识 / the evaluation")
        String evaluation,

        @Schema(required = true) String framework,
        @Schema(required = true) int frameworkVersion,

        @Schema(required = true, description = "模拟范围 / region that is simulated")
        String regionCode,

        @Schema(required = true) int year,

        @Schema(required = true, description = "现结论 / overall verdict of the region today: MET, NOT_MET, UNDETERMINED")
        String verdictToday,

        @Schema(required = true, description = "模拟结论 / overall verdict as supposed")
        String verdictSupposed,

        @Schema(required = true, description = "各指标达标数 / how many meet each criterion")
        List<Tally> tallies,

        @Schema(required = true, description = "区划结果，含差异系数 / results of counties, variation among them, changed or not")
        List<Change> regions,

        @Schema(required = true, description = "有变化的对象结果 / results of single subjects that differ")
        List<Change> changes) {

    /** How many meet a criterion at a stage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SimulationTally")
    public record Tally(
            @Schema(required = true) String criterion,
            String stage,

            @Schema(required = true, description = "SCHOOL, REGION")
            String subject,

            @Schema(required = true) int metToday,
            @Schema(required = true) int metSupposed,
            @Schema(required = true) int notMetToday,
            @Schema(required = true) int notMetSupposed,
            @Schema(required = true) int undeterminedToday,
            @Schema(required = true) int undeterminedSupposed) {}

    /** One measurement on both sides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SimulationChange")
    public record Change(
            @Schema(required = true, description = "结果标识 / key")
            String key,

            @Schema(required = true) String criterion,
            @Schema(required = true) String criterionName,
            String stage,
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            String unit,
            @Schema(description = "达标条件 / what meets it") String threshold,

            @Schema(description = "现状；新对象没有 / today; absent of what is new")
            Side today,

            @Schema(description = "模拟；撤并的没有 / as supposed; absent of what is gone")
            Side supposed,

            @Schema(required = true, description = "结论是否改变 / whether the verdict differs")
            boolean verdictChanged) {}

    /** What one side says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SimulationSide")
    public record Side(
            BigDecimal value,

            @Schema(required = true, description = "MET, NOT_MET, UNDETERMINED")
            String verdict,

            @Schema(required = true) List<ReasonView> reasons) {

        static Side of(Result result, Scheme scheme) {
            return result == null
                    ? null
                    : new Side(
                            result.value(),
                            result.verdict().name(),
                            ResultView.of(result, scheme).reasons());
        }
    }

    static SimulationView of(Evaluation evaluation, Scheme scheme, String regionCode, SideBySide sides) {
        return new SimulationView(
                evaluation.id(),
                evaluation.framework(),
                evaluation.frameworkVersion(),
                regionCode,
                evaluation.year(),
                sides.overall(scheme).get(0).name(),
                sides.overall(scheme).get(1).name(),
                sides.tallies().entrySet().stream()
                        .map(entry -> tally(entry.getKey(), entry.getValue()))
                        .toList(),
                sides.regions().stream().map(pair -> change(pair, scheme)).toList(),
                sides.changes().stream().map(pair -> change(pair, scheme)).toList());
    }

    private static Tally tally(SideBySide.Group group, SideBySide.Tallies tallies) {
        return new Tally(
                group.criterion(),
                group.stage().equals("ALL") ? null : group.stage(),
                group.subject(),
                tallies.today().met(),
                tallies.supposed().met(),
                tallies.today().notMet(),
                tallies.supposed().notMet(),
                tallies.today().undetermined(),
                tallies.supposed().undetermined());
    }

    private static Change change(SideBySide.Pair pair, Scheme scheme) {
        ResultView any = ResultView.of(pair.any(), scheme);
        return new Change(
                any.key(),
                any.criterion(),
                any.criterionName(),
                any.stage(),
                any.code(),
                any.name(),
                any.unit(),
                any.threshold(),
                Side.of(pair.today(), scheme),
                Side.of(pair.supposed(), scheme),
                pair.verdictDiffers());
    }
}
