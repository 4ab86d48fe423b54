package io.junheng.registry.procedure;

import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A side that takes part in a step (参与方): at least one participant of that kind is recorded with it. */
@Schema(name = "ProcedureParticipantRule", description = "参与方 / a side that takes part in a step")
record RequiredParticipant(
        @Schema(description = "类别 / kind", examples = "school", required = true)
        String kind,

        @Schema(description = "名称 / Chinese label", examples = "学校人员", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "The school's people", required = true)
        String nameEn) {

    void check(String pointer, Collecting reading) {
        Procedure.requireKey(kind, pointer + "/kind", reading.problems());
        reading.read(pointer + "/name", () -> ProperName.of(name));
        reading.read(pointer + "/nameEn", () -> ProperName.of(nameEn));
    }
}
