package io.junheng.registry.procedure;

import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who took part in a step (参与人): the side, its organisation and in what capacity; never a person's name. */
@Schema(
        name = "ProcedureParticipant",
        description = "参与人，不记姓名 / who took part: side, organisation, capacity; no names of persons")
record Participant(
        @Schema(description = "类别 / kind", examples = "school", required = true)
        String kind,

        @Schema(description = "单位 / organisation", examples = "梨树县第一小学（示例）", required = true)
        String organisation,

        @Schema(description = "职务或身份 / capacity", examples = "校长", required = true)
        String capacity) {

    Participant read(String pointer, Collecting reading) {
        ProperName own = reading.read(pointer + "/organisation", () -> ProperName.of(organisation));
        ProperName as = reading.read(pointer + "/capacity", () -> ProperName.of(capacity));
        return own == null || as == null ? null : new Participant(kind, own.text(), as.text());
    }
}
