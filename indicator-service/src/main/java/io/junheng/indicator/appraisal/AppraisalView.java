package io.junheng.indicator.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round in full: its entries and what they come to (督导评估轮次). */
@Schema(name = "Appraisal", description = "督导评估轮次 / a round in full")
record AppraisalView(
        @JsonUnwrapped AppraisalRow row,

        @Schema(required = true, description = "条目 / entries")
        List<Entry> entries,

        @Schema(
                required = true,
                description = "评定结果：未提交时为当前结果 / what it comes to; as it stands now, before it is submitted")
        Judgement judgement,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "自评材料的汇集，仅自评轮次 / the collection in which what a self-evaluation rests on was reported, where there is one",
                examples = "col_01k0q3v5mzj8w")
        String collection) {

    static AppraisalView of(Appraisal appraisal, Judgement judgement, Optional<String> collection) {
        Appraisal.Subject subject = appraisal.subject();
        return new AppraisalView(
                new AppraisalRow(
                        appraisal.id(),
                        appraisal.framework(),
                        appraisal.number(),
                        subject.kind(),
                        subject.code(),
                        subject.name(),
                        subject.regionCode(),
                        appraisal.year(),
                        appraisal.round(),
                        appraisal.kind(),
                        appraisal.theme(),
                        appraisal.authority(),
                        appraisal.responsible(),
                        appraisal.heldOn(),
                        appraisal.revision(),
                        appraisal.status().name(),
                        judgement.verdict(),
                        judgement.total(),
                        judgement.grade(),
                        appraisal.contentHash(),
                        appraisal.version()),
                appraisal.entries(),
                judgement,
                collection.orElse(null));
    }
}
