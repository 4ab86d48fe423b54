package io.junheng.kit.problem;

import java.util.List;

/** A request that is refused, with every reason known. Rendered as RFC 9457 by the kit. */
public final class Problem extends RuntimeException {

    private final transient List<Violation> violations;
    private final transient Integer retryAfterSeconds;

    Problem(List<Violation> violations, Integer retryAfterSeconds) {
        super(violations.get(0).message(false), null, false, true);
        this.violations = List.copyOf(violations);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Problem of(ProblemType type, Object... args) {
        return new Problem(List.of(Violation.of(type, args)), null);
    }

    /** The same refusal, pointing at {@code pointer}. */
    public Problem at(String pointer) {
        return new Problem(List.of(violations.get(0).at(pointer)), retryAfterSeconds);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(violations, seconds);
    }

    public List<Violation> violations() {
        return violations;
    }

    public ProblemType type() {
        return violations.get(0).type();
    }

    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
