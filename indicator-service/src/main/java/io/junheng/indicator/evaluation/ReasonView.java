package io.junheng.indicator.evaluation;

import io.junheng.expressions.Language;
import io.junheng.expressions.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a result is undetermined (无法判定的原因), with a sentence in both languages. */
@Schema(name = "Reason", description = "无法判定的原因 / why a result is undetermined")
public record ReasonView(
        @Schema(required = true, examples = "MISSING_VALUE") String code,
        @Schema(description = "所指 / what it is about") String subject,
        @Schema(required = true) String message,
        @Schema(required = true) String messageEn) {

    static final String NO_LOCKED_RETURN = "NO_LOCKED_RETURN";
    static final String CRITERION_UNDETERMINED = "CRITERION_UNDETERMINED:";

    static ReasonView of(String text) {
        if (text.equals(NO_LOCKED_RETURN)) {
            return new ReasonView(NO_LOCKED_RETURN, null, "没有已锁定的报表", "there is no locked return");
        }
        if (text.startsWith(CRITERION_UNDETERMINED)) {
            String criterion = text.substring(CRITERION_UNDETERMINED.length());
            return new ReasonView(
                    "CRITERION_UNDETERMINED", criterion, criterion + " 无法判定", criterion + " is undetermined");
        }
        Reason reason = Reason.of(text);
        return new ReasonView(
                reason.code().name(),
                reason.subject().isEmpty() ? null : reason.subject(),
                reason.message(Language.ZH),
                reason.message(Language.EN));
    }

    static List<ReasonView> of(List<String> texts) {
        return texts.stream().map(ReasonView::of).toList();
    }
}
