package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done at a step of a case (办理记录): begun, and completed unless {@code completedOn} is null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureStepRecord", description = "办理记录 / what was done at a step")
record StepRecord(
        @Schema(description = "步骤 / step", examples = "hearing", required = true)
        String step,

        @Schema(description = "开始日期，公示步骤为公示日期 / begun on; of a step with publicity, published on", required = true)
        LocalDate begunOn,

        @Schema(description = "开始人 / begun by", required = true)
        String begunBy,

        @Schema(description = "完成日期 / completed on") LocalDate completedOn,
        @Schema(description = "完成人 / completed by") String completedBy,

        @Schema(description = "材料 / documents", required = true)
        List<Document> documents,

        @Schema(description = "参与人 / who took part", required = true)
        List<Participant> participants,

        @Schema(description = "备注 / remark") String remark) {

    StepRecord {
        documents = List.copyOf(documents);
        participants = List.copyOf(participants);
    }

    static StepRecord begun(String step, StepAct act) {
        return new StepRecord(step, act.on(), act.by(), null, null, act.documents(), act.participants(), act.remark());
    }

    /** The record of a step that is done in one go. */
    StepRecord completedAtOnce(StepAct act) {
        return new StepRecord(step, begunOn, begunBy, act.on(), act.by(), documents, participants, remark);
    }

    boolean completed() {
        return completedOn != null;
    }

    StepRecord completed(StepAct act) {
        return new StepRecord(
                step,
                begunOn,
                begunBy,
                act.on(),
                act.by(),
                joined(documents, act.documents()),
                joined(participants, act.participants()),
                act.remark() == null ? remark : act.remark());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The last day that something was done. */
    LocalDate lastDay() {
        return completed() ? completedOn : begunOn;
    }
}
