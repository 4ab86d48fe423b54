package io.junheng.indicator.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How something is certified or awarded (认定办法): who can apply, the chain of approvals an application goes through, which rounds must be passed, what bans from
 * applying and for how long, how long it is made public, and how many places there are.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CertificationScheme", description = "认定办法 / how something is certified or awarded")
public record CertificationScheme(
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
        @Schema(required = true, description = "标识 / key", examples = "preschool-county")
        String key,

        @NotBlank @Size(max = 200) @Schema(required = true, description = "名称 / name in Chinese")
        String name,

        @Size(max = 200) @Schema(description = "英文名称 / name in English")
        String nameEn,

        @Size(max = 200) @Schema(description = "依据文件 / the document it rests on", examples = "教督〔2020〕1号")
        String basis,

        @NotNull
        @Pattern(regexp = "REGION|SCHOOL|PERSON")
        @Schema(required = true, description = "REGION 县（市、区）, SCHOOL 学校, PERSON 个人（只存编号）")
        String subject,

        @Size(max = 20) @Schema(description = "申报程序 / the chain of approvals, in order")
        List<@NotNull @Valid Step> steps,

        @Size(max = 20) @Schema(description = "须通过的轮次 / rounds that must be passed")
        List<@NotNull @Valid RequiredRound> rounds,

        @Size(max = 20) @Schema(description = "禁报事件 / incidents that ban from applying")
        List<@NotNull @Valid Ban> bans,

        @Min(0) @Max(3650) @Schema(description = "公示天数；没有则不公示 / days of publicity; none without", examples = "7")
        Integer publicityDays,

        @Size(max = 50) @Schema(description = "名额 / places") List<@NotNull @Valid Quota> quotas,

        @Schema(description = "各批次不得重复 / whoever is in one batch cannot be in another")
        Boolean distinctBatches,

        @Size(max = 500) @Schema(description = "修改名额的理由 / why the places are changed")
        String reason) {

    public CertificationScheme {
        steps = steps == null ? List.of() : List.copyOf(steps);
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
        bans = bans == null ? List.of() : List.copyOf(bans);
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
    }

    /** A step (环节) and the parties who must all approve. */
    @Schema(name = "CertificationStep")
    public record Step(
            @NotBlank @Schema(required = true, examples = "approve")
            String key,

            @NotBlank @Schema(required = true, examples = "审批")
            String name,

            @NotNull
            @Size(min = 1, max = 20)
            @Schema(required = true, description = "须全部同意的各方 / parties who must all approve")
            List<@NotNull @Valid Party> parties) {}

    /** A party (审核、审批方); with a department, only that department's people act for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertificationParty")
    public record Party(
            @NotBlank @Schema(required = true, examples = "区政府")
            String name,

            @Schema(description = "部门编码 / department") String department) {}

    /** A round of a framework that the subject must have passed (须通过的轮次). */
    @Schema(name = "CertificationRound")
    public record RequiredRound(
            @NotBlank @Schema(required = true, examples = "preschool-standards")
            String framework,

            @NotNull @Min(1) @Schema(required = true, examples = "1")
            Integer version,

            @NotBlank @Schema(required = true, examples = "acceptance")
            String round) {}

    /** A type of incident and for how many years it bans (禁报). */
    @Schema(name = "CertificationBan")
    public record Ban(
            @NotBlank @Schema(required = true, examples = "SAFETY")
            String type,

            @NotBlank @Schema(required = true, examples = "发生较大社会影响的安全责任事故")
            String name,

            @NotNull @Min(1) @Max(50) @Schema(required = true, description = "年数 / years", examples = "2")
            Integer years) {}

    /** Places of a level (名额), in all or each year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertificationQuota")
    public record Quota(
            @NotBlank @Schema(required = true, examples = "CITY")
            String level,

            @NotBlank @Schema(required = true, examples = "市级")
            String name,

            @NotNull @Min(0) @Schema(required = true, description = "名额 / places", examples = "70")
            Integer places,

            @Schema(description = "按年计算，不结转 / counted each year, nothing rolls over")
            Boolean perYear,

            @Schema(description = "按批次计算 / counted batch by batch")
            Boolean perBatch) {}

    Optional<Quota> quota(String level) {
        return quotas.stream().filter(quota -> quota.level().equals(level)).findFirst();
    }

    Optional<Step> step(String stepKey) {
        return steps.stream().filter(step -> step.key().equals(stepKey)).findFirst();
    }

    /** The step after it; the first one after none. */
    Optional<Step> after(String stepKey) {
        int place = stepKey == null ? 0 : steps.stream().map(Step::key).toList().indexOf(stepKey) + 1;
        return place < steps.size() ? Optional.of(steps.get(place)) : Optional.empty();
    }
}
