package io.junheng.indicator.framework;

import io.junheng.expressions.FormulaCheck;
import io.junheng.expressions.FormulaError;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks formulas at every stage that the framework measures apart, and tells what is wrong in the caller's language. */
final class FormulaFaults {

    private final List<String> stages;
    private final boolean chinese;
    private final Faults faults;

    FormulaFaults(List<String> stages, boolean chinese, Faults faults) {
        this.stages = stages;
        this.chinese = chinese;
        this.faults = faults;
    }

    /** The same error at several stages is told once. */
    void check(String pointer, Function<String, FormulaCheck> check) {
        Map<List<Object>, Set<String>> found = new LinkedHashMap<>();
        Map<List<Object>, FormulaError> errors = new LinkedHashMap<>();
        for (String stage : stages) {
            for (FormulaError error : check.apply(stage).errors()) {
                List<Object> same = List.of(error.code(), error.offset(), error.zh());
                found.computeIfAbsent(same, key -> new LinkedHashSet<>()).add(stage);
                errors.put(same, error);
            }
        }
        errors.forEach((same, error) -> {
            String message = chinese ? error.zh() : error.en();
            String where = error.definition() == null ? "" : error.definition() + ": ";
            String suggestion =
                    error.suggestion() == null ? "" : (chinese ? "；建议：" : "; suggestion: ") + error.suggestion();
            faults.add(
                    pointer,
                    FrameworkProblem.FORMULA_UNSOUND,
                    String.join(", ", found.get(same)),
                    error.offset() + 1,
                    where + message,
                    suggestion,
                    error.code());
        });
    }
}
