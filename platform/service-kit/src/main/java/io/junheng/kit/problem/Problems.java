package io.junheng.kit.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects every violation of one request, so that all of them are answered at once. */
public final class Problems {

    private final List<Violation> violations = new ArrayList<>();

    public Problems add(String pointer, ProblemType type, Object... args) {
        violations.add(Violation.of(type, args).at(pointer));
        return this;
    }

    public Problems require(boolean holds, String pointer, ProblemType type, Object... args) {
        return holds ? this : add(pointer, type, args);
    }

    public boolean isEmpty() {
        return violations.isEmpty();
    }

    /** Whether something has been said about the value at {@code pointer}. */
    public boolean speaksOf(String pointer) {
        return violations.stream().anyMatch(violation -> pointer.equals(violation.pointer()));
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Throws a {@link Problem} with all violations when there is one. The first decides the status. */
    public void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new Problem(violations, null);
        }
    }
}
