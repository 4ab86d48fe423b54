package io.junheng.audit.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose data are to be erased, and why (擦除申请). */
@Schema(name = "ErasureRequest", description = "擦除申请 / whose data are to be erased, and why")
record ErasureRequest(
        @Schema(
                description = "数据主体,或 类别/自然键 / subject of the data, or kind/key of an aggregate",
                example = "person/1024",
                required = true)
        @NotBlank
        @Size(max = 400)
        String subject,

        @Schema(description = "理由,不得含个人信息 / reason, without personal data", required = true) @NotBlank @Size(max = 400)
        String reason,

        @Schema(description = "依据文号 / document or decision it rests on", required = true) @NotBlank @Size(max = 400)
        String authority) {}
