package io.junheng.registry.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a return does not hold, on the wire (审核结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnFinding", description = "审核结果 / something that the return does not hold")
record FindingView(
        @Schema(description = "级别 ERROR 或 WARNING / an ERROR stops submission", examples = "WARNING", required = true)
        String severity,

        @Schema(description = "代码 / code", examples = "JUMP_WARNING", required = true)
        String code,

        @Schema(description = "规则、审核公式或数据项 / rule, check or data element", examples = "pupilsPrimary", required = true)
        String subject,

        @Schema(description = "位置 / pointer into the return", examples = "/values/pupilsPrimary")
        String pointer,

        @Schema(description = "说明文字 / Chinese sentence", required = true)
        String message,

        @Schema(description = "英文 / English sentence", required = true)
        String messageEn,

        @Schema(description = "报送前是否须说明 / whether it has to be explained before submission", required = true)
        boolean explanationRequired,

        @Schema(description = "已作的说明 / the explanation given")
        String explanation) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.severity().name(),
                finding.violation().type().name(),
                finding.subject(),
                finding.violation().pointer(),
                finding.violation().message(true),
                finding.violation().message(false),
                finding.asksWhy(),
                finding.explanation());
    }
}
