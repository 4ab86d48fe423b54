package io.junheng.registry.reading;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.DatabaseFailure;

/** Writing many new rows at once (批量登记). */
public final class Entering {

    private static final String UNIQUE_VIOLATION = "23505";

    private Entering() {}

    /** Does {@code writing}; when somebody else has entered one of the rows meanwhile, it is refused as a change of stale data is. */
    public static void together(Runnable writing) {
        try {
            writing.run();
        } catch (DatabaseFailure e) {
            throw UNIQUE_VIOLATION.equals(e.sqlState()) ? Problem.of(KitProblem.STALE) : e;
        }
    }
}
