package io.junheng.expressions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The errors found so far, each under the definition that is being read when it is found. */
final class Findings {

    private final Set<FormulaError> errors = new LinkedHashSet<>();
    private final Deque<String> definitions = new ArrayDeque<>();

    List<FormulaError> ordered() {
        return errors.stream()
                .sorted(Comparator.comparing(FormulaError::definition, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingInt(FormulaError::offset))
                .toList();
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    void addAll(Collection<FormulaError> more) {
        errors.addAll(more);
    }

    void add(SourceText source, Span span, FormulaProblem problem, String suggestion, Object... arguments) {
        errors.add(FormulaError.of(problem, source.text(), span, suggestion, definition(), arguments));
    }

    /** The definition that is being read; null when it is the formula itself. */
    String definition() {
        return definitions.peekLast();
    }

    int depth() {
        return definitions.size();
    }

    /** The way round from the definition to itself, when it is being read already. */
    Optional<String> circle(String name) {
        if (!definitions.contains(name)) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>(definitions);
        path.add(name);
        return Optional.of(String.join(" → ", path.subList(path.indexOf(name), path.size())));
    }

    void enter(String definition) {
        definitions.addLast(definition);
    }

    void leave() {
        definitions.removeLast();
    }
}
