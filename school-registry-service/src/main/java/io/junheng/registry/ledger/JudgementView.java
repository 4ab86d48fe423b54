package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.expressions.Interpreter;
import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.RuleBook;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules say of an entry (试算结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerJudgement", description = "试算结果 / what the rules say of an entry")
record JudgementView(
        @Schema(description = "是否会被拒绝 / whether it would be refused", required = true)
        boolean refused,

        @Schema(
                description =
                        "按自动登记条件是否应登记 / whether it would open by itself; absent where the ledger has no such condition")
        Boolean opens,

        @Schema(description = "是否为新增 / whether it would break a promise of zero increment", required = true)
        boolean increment,

        @Schema(description = "引用值 / what was looked up", required = true)
        Map<String, Object> lookups,

        @Schema(description = "计算项 / figures", required = true)
        Map<String, Object> figures,

        @Schema(description = "规则意见 / what rules have to say", required = true)
        List<Remark> remarks) {

    static JudgementView of(Ledger ledger, Clerk.Opinion opinion) {
        Boolean opens = ledger.opening() == null
                ? null
                : Interpreter.condition(ledger.opening().when(), RuleBook.frame(opinion.judged(), opinion.verdict()))
                        .value()
                        .orElse(null);
        return new JudgementView(
                opinion.verdict().refused(),
                opens,
                opinion.increment().isPresent(),
                opinion.verdict().lookups().all(),
                opinion.verdict().figures().all(),
                opinion.verdict().remarks());
    }
}
