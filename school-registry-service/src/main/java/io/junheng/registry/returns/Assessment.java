package io.junheng.registry.returns;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Outcome;
import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Check;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.FormLogic;
import io.junheng.registry.catalogue.Jump;
import io.junheng.registry.catalogue.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the content of a return against its form (审核): reconciliation, checks and jumps from the year before, all at once. */
final class Assessment {

    private final Form form;
    private final FormLogic logic;
    private final Reconciliation reconciliation;

    Assessment(Form form, FormLogic logic) {
        this.form = form;
        this.logic = logic;
        this.reconciliation = new Reconciliation(form);
    }

    /** Everything that does not hold, in the order of the form. */
    List<Finding> findings(Content content, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        reconciliation.gaps(content).forEach(gap -> findings.add(gap.finding()));
        ReturnFrame frame = ReturnFrame.of(situation, content);
        for (FormLogic.ReadyCheck check : logic.checks()) {
            if (check.check().of() == Check.Of.RETURN) {
                ask(check, frame, content, pointer(check.check()), findings);
            } else {
                for (int i = 0; i < content.classes().size(); i++) {
                    ask(check, frame.of(content.classes().get(i)), content, "/classes/" + i, findings);
                }
            }
        }
        form.formulas().jumps().forEach((element, jump) -> jump(element, jump, content, situation, findings));
        return findings;
    }

    private static String pointer(Check check) {
        return check.at() == null ? null : "/values/" + check.at();
    }

    private static void ask(
            FormLogic.ReadyCheck ready, ReturnFrame frame, Content content, String pointer, List<Finding> findings) {
        if (ready.when() != null && !is(true, ready.when(), frame) || !is(false, ready.condition(), frame)) {
            return;
        }
        Check check = ready.check();
        findings.add(new Finding(
                check.severity(),
                check.key(),
                Violation.of(CheckProblem.of(check, frame::shown)).at(pointer),
                check.explained(),
                content.explanations().get(check.key())));
    }

    /** Whether the condition is determined and of that truth. */
    static boolean is(boolean truth, Formula condition, ReturnFrame frame) {
        Outcome<Boolean> outcome = Interpreter.condition(condition, frame);
        return outcome.determined() && outcome.value().orElseThrow() == truth;
    }

    private static void jump(String element, Jump jump, Content content, Situation situation, List<Finding> findings) {
        Map<String, BigDecimal> figures = content.figures();
        BigDecimal earlier = situation.earlier(1, element);
        BigDecimal now = figures.get(element);
        if (earlier != null && now != null && jump.between(earlier, now)) {
            findings.add(new Finding(
                    Rule.Severity.WARNING,
                    element,
                    Violation.of(ReturnProblem.JUMP_WARNING, earlier.toPlainString(), now.toPlainString())
                            .at("/values/" + element),
                    true,
                    content.explanations().get(element)));
        }
    }
}
