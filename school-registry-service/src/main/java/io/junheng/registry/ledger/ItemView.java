package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item as callers read it (台账条目). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "LedgerItem", description = "台账条目 / an item of a ledger")
record ItemView(
        @Schema(description = "标识 / id", examples = "lgi_06b1k2m3n4p5q6r7s8t9v0w1x2", required = true)
        String id,

        @Schema(description = "编号 / number", examples = "1042", required = true)
        long number,

        @Schema(description = "台账 / ledger", examples = "oversize-classes", required = true)
        String ledger,

        @Schema(description = "定义版本 / version of the definition it is written under", examples = "1", required = true)
        int ledgerVersion,

        @Schema(description = "学校标识码 / school", examples = "2122990001")
        String schoolCode,

        @Schema(description = "区划代码 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "登记年度 / year of entry", examples = "2023", required = true)
        int year,

        @Schema(description = "结转到的最新年度 / newest year it was carried into", examples = "2024", required = true)
        int lastYear,

        @Schema(description = "登记日期 / day of entry", required = true)
        LocalDate openedOn,

        @Schema(description = "销号或作废日期 / day of its end") LocalDate closedOn,

        @Schema(
                description = "状态 / RECORDED CORRECTED OPEN REPORTED VERIFIED RETURNED WRITTEN_OFF VOIDED",
                examples = "OPEN",
                required = true)
        String status,

        @Schema(description = "来源编号 / the sender's own number")
        String externalRef,

        @Schema(description = "引出它的条目 / the item of another ledger that opened it")
        String sourceItem,

        @Schema(description = "此前已销号的同一事项 / the written-off item that it opens again")
        String reopens,

        @Schema(description = "是否违反零增量 / whether it breaks a promise of zero increment", required = true)
        boolean increment,

        @Schema(description = "字段的值 / values by field", required = true)
        Map<String, Object> values,

        @Schema(description = "计算项 / figures", required = true)
        Map<String, Object> figures,

        @Schema(description = "有值但不向您显示的个人信息 / personal fields that have a value which is not shown to you")
        List<String> withheld,

        @Schema(description = "例外批准 / documents that let a rule be passed")
        List<ExceptionGrant> exceptions,

        @Schema(description = "提示 / rules that warned", required = true)
        List<String> warnings,

        @Schema(description = "规则意见，登记和更正时给出 / what rules have to say, on entry and correction")
        List<Remark> remarks,

        @Schema(description = "佐证件数 / pieces of evidence", examples = "0", required = true)
        int evidence,

        @Schema(description = "申请销号人 / who reported it") String reportedBy,
        @Schema(description = "核查人 / who verified it") String verifiedBy,
        @Schema(description = "销号人 / who wrote it off") String writtenOffBy,

        @Schema(description = "最近一次变更的理由 / reason of the latest change")
        String reason,

        @Schema(description = "版本 / version, also the ETag", examples = "1", required = true)
        long version) {

    /** The item; personal values only where {@code personal}. */
    static ItemView of(Item item, boolean personal, List<Remark> remarks) {
        return new ItemView(
                item.id(),
                item.number(),
                item.ledger(),
                item.definitionVersion(),
                item.place().school(),
                item.place().region(),
                item.span().year(),
                item.span().lastYear(),
                item.span().openedOn(),
                item.span().closedOn(),
                item.status().name(),
                item.origin().externalRef(),
                item.origin().sourceItem(),
                item.origin().reopens(),
                item.increment(),
                new TreeMap<>(
                        (personal ? item.content().values() : item.content().fields()).all()),
                new TreeMap<>(item.content().figures().all()),
                personal || item.content().personal().isEmpty()
                        ? null
                        : List.copyOf(item.content().personal().all().keySet()),
                item.exceptions().isEmpty() ? null : item.exceptions(),
                item.warnings(),
                remarks == null || remarks.isEmpty() ? null : remarks,
                item.evidence(),
                item.parties().reportedBy(),
                item.parties().verifiedBy(),
                item.parties().writtenOffBy(),
                item.reason(),
                item.version());
    }
}
