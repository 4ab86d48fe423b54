package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is found when somebody tries to go on without a document (追责): such an attempt is refused and leaves an open finding. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureLiability", description = "追责 / the finding that an attempt without the document leaves")
record Liability(
        @Schema(description = "说明 / sentence", examples = "未征得教育部门同意变更布局规划", required = true)
        String message,

        @Schema(
                description = "英文说明 / sentence in English",
                examples = "The layout plan was to be changed without the education bureau's consent",
                required = true)
        String messageEn,

        @Schema(description = "依据 / document and article", examples = "国发〔2012〕48号 四（二）1")
        String basis) {

    void check(String pointer, Collecting reading) {
        reading.read(pointer + "/message", () -> ProperName.of(message));
        reading.read(pointer + "/messageEn", () -> ProperName.of(messageEn));
    }
}
