package io.junheng.registry.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that a decided case brings about (效果). It runs in the transaction of the last step: either both happen or neither. A refusal is thrown as
 * a {@link io.junheng.kit.problem.Problem}, and then the step is not done.
 */
public interface Effect {

    /** The name by which procedures ask for it. */
    String name();

    /** Whether a procedure whose cases have these fields, and entries those, can give it these parameters. */
    default boolean accepts(Map<String, String> with, Set<String> fields, Set<String> ofEntries) {
        return with.isEmpty();
    }

    /** What it would change, without changing anything; refused like {@link #happen} would be. */
    List<EffectChange> plan(Decision decision);

    /** Makes it happen; the changes are those it made. */
    List<EffectChange> happen(Decision decision);
}
