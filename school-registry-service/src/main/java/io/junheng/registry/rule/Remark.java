package io.junheng.registry.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule has to say (规则意见): it does not hold, or cannot be determined. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RuleRemark", description = "规则意见 / a rule that does not hold, or cannot be determined")
public record Remark(
        @Schema(description = "规则 / key of the rule", examples = "seatsKeepPace", required = true)
        String rule,

        @Schema(
                description = "处理 / what follows: REFUSE CONFLICT WARNING FINDING",
                examples = "WARNING",
                required = true)
        Severity severity,

        @Schema(description = "说明 / sentence", required = true)
        String message,

        @Schema(description = "英文说明 / the sentence in English", required = true)
        String messageEn,

        @Schema(description = "依据 / document and article") String basis,

        @Schema(description = "是否无法判定 / whether it could not be determined", required = true)
        boolean undetermined,

        @Schema(description = "缺少的数据 / what is missing") List<String> missing,

        @Schema(description = "例外文件 / the document that let it pass")
        String exception,

        @Schema(hidden = true) @JsonIgnore String pointer) {

    /** Whether the change may not be made because of it. */
    boolean refuses() {
        return severity.refuses() && exception == null;
    }
}
