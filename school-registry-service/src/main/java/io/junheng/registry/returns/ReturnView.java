package io.junheng.registry.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return as callers read it (报表数据). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DataReturn", description = "报表数据 / what a school or region reported for a year")
record ReturnView(
        @Schema(description = "填报对象 SCHOOL 或 REGION / subject", examples = "SCHOOL", required = true)
        String subject,

        @Schema(description = "学校标识码或区划代码 / code of the school or region", examples = "2122990001", required = true)
        String subjectCode,

        @Schema(description = "区划代码 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(
                description = "年度 / year; school year Y is 1 September Y to 31 August Y+1",
                examples = "2023",
                required = true)
        int year,

        @Schema(description = "修订次数，从 1 起 / revision, from 1", examples = "1", required = true)
        int revision,

        @Schema(description = "状态 / DRAFT SUBMITTED VERIFIED LOCKED RETURNED", examples = "LOCKED", required = true)
        String status,

        @Schema(description = "数据项的值，未报的没有 / figures by data element; what was not reported is absent", required = true)
        Map<String, BigDecimal> values,

        @Schema(description = "班级表 / classes") List<ClassView> classes,
        @Schema(description = "报送人 / who submitted it") String submittedBy,
        @Schema(description = "审核人 / who verified it") String verifiedBy,

        @Schema(description = "退回或更正的理由 / reason of the last transition")
        String reason,

        @Schema(
                description = "提示 / codes such as RECONCILIATION_WARNING:establishment",
                examples = "[\"RECONCILIATION_WARNING:establishment\"]",
                required = true)
        List<String> warnings,

        @Schema(description = "所依报表版本 / version of the form it was filed under", examples = "1", required = true)
        long formVersion,

        @Schema(description = "说明，按数据项或审核公式 / explanations by data element or check", required = true)
        Map<String, String> explanations,

        @Schema(description = "退回或更正后的报送期限 / day by which it is to be submitted again", examples = "2024-10-31")
        LocalDate dueOn,

        @Schema(description = "首次报送时间 / when it was first submitted")
        Instant submittedAt,

        @Schema(description = "是否迟报 / whether it was first submitted after its day", required = true)
        boolean late,

        @Schema(description = "迟报原因 / why it was late") String lateReason,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static ReturnView of(Return one) {
        return new ReturnView(
                one.key().subject().name(),
                one.key().code(),
                one.regionCode(),
                one.key().form(),
                one.key().year(),
                one.revision(),
                one.status().name(),
                one.content().figures(),
                one.content().classes().stream().map(ClassView::of).toList(),
                one.submittedBy(),
                one.verifiedBy(),
                one.reason(),
                one.warnings(),
                one.formVersion(),
                one.content().explanations(),
                one.timing().dueOn(),
                one.timing().submittedAt(),
                one.timing().late(),
                one.timing().lateReason(),
                one.version());
    }
}
