package io.junheng.registry.returns;

import io.junheng.kit.problem.ProblemType;
import io.junheng.registry.catalogue.Check;
import io.junheng.registry.catalogue.Rule;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a check of a form says when it does not hold (审核公式提示): the form's own sentences, with figures in place of their names. */
record CheckProblem(String name, String zh, String en) implements ProblemType {

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");

    static CheckProblem of(Check check, UnaryOperator<String> figure) {
        return new CheckProblem(
                check.severity() == Rule.Severity.ERROR ? "CHECK_ERROR" : "CHECK_WARNING",
                filled(check.message(), figure),
                filled(check.messageEn(), figure));
    }

    private static String filled(String text, UnaryOperator<String> figure) {
        return NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(figure.apply(name.group(1))));
    }

    @Override
    public int status() {
        return 422;
    }
}
