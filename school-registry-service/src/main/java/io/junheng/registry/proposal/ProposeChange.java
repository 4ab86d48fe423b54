package io.junheng.registry.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a school proposes to change of its record (信息变更申请). */
@Schema(name = "ProposeChange", description = "信息变更申请 / what is to change of a school's record")
record ProposeChange(
        @Schema(description = "学校标识码 / school", examples = "2122990004", required = true) @NotNull
        String school,

        @Schema(
                description = "要改的信息（JSON Merge Patch） / fields to change, null removes",
                ref = "SchoolPatch",
                required = true)
        @NotNull
        JsonNode changes,

        @Schema(description = "理由 / reason", examples = "门牌号变更（示例）")
        String reason) {}
