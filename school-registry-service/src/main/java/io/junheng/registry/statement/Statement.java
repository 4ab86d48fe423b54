package io.junheng.registry.statement;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement (分析表): lines over the locked returns of one form, of one subject each or, {@code of} POPULATION, of all schools of a region together. A line
 * may use the lines before it by their keys. {@code parameters} gives names to policy parameters.
 */
record Statement(
        String key,
        String name,
        String nameEn,
        String basis,
        String form,
        Of of,
        Map<String, String> parameters,
        List<Line> lines,
        long version)
        implements Definition<Statement> {

    /** Whose returns a line reads. */
    enum Of {
        SUBJECT,
        POPULATION
    }

    Statement {
        parameters = parameters == null ? Map.of() : new LinkedHashMap<>(parameters);
        lines = List.copyOf(lines);
    }

    @Override
    public Statement at(long newVersion) {
        return new Statement(key, name, nameEn, basis, form, of, parameters, lines, newVersion);
    }

    @Override
    public Statement changedTo(Statement wanted) {
        if (!form.equals(wanted.form) || of != wanted.of) {
            throw Problem.of(StatementProblem.STATEMENT_FINAL);
        }
        return equals(wanted.at(version)) ? this : wanted.at(version + 1);
    }
}
