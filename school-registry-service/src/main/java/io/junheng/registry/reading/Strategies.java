package io.junheng.registry.reading;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportContext;

/** Holds rows of an import to its strategy (导入策略). */
public final class Strategies {

    private Strategies() {}

    /** Refuses, at {@code column}, a row that would create where only updates are wanted, or the other way round. */
    public static void require(ImportContext.Strategy strategy, boolean exists, String column) {
        if (exists && !strategy.updates()) {
            throw Problem.of(KitProblem.ALREADY_EXISTS).at("/" + column);
        }
        if (!exists && !strategy.creates()) {
            throw Problem.of(KitProblem.NOT_FOUND).at("/" + column);
        }
    }
}
