package io.junheng.indicator.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round in full: its entries and what they come to (督导评估轮次). */
@Schema(name = "Inspection", description = "督导评估轮次 / a round in full")
record InspectionView(
        @JsonUnwrapped InspectionRow row,

        @Schema(required = true, description = "条目 / entries")
        List<Entry> entries,

        @Schema(
                required = true,
                description = "评定结果：未提交时为当前结果 / what it comes to; as it stands now, before it is submitted")
        Judgement judgement) {

    static InspectionView of(Inspection inspection, Judgement judgement) {
        Inspection.Subject subject = inspection.subject();
        return new InspectionView(
                new InspectionRow(
                        inspection.id(),
                        inspection.framework(),
                        inspection.number(),
                        subject.kind(),
                        subject.code(),
                        subject.name(),
                        subject.regionCode(),
                        inspection.year(),
                        inspection.round(),
                        inspection.kind(),
                        inspection.theme(),
                        inspection.authority(),
                        inspection.responsible(),
                        inspection.heldOn(),
                        inspection.revision(),
                        inspection.status().name(),
                        judgement.verdict(),
                        judgement.total(),
                        judgement.grade(),
                        inspection.contentHash(),
                        inspection.version()),
                inspection.entries(),
                judgement);
    }
}
