package io.junheng.registry.procedure;

import io.junheng.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The effects that procedures can end in, by name. */
@ApplicationScoped
class Effects {

    private final Instance<Effect> all;

    Effects(@Any Instance<Effect> all) {
        this.all = all;
    }

    /** The effect of that name. */
    Optional<Effect> find(String name) {
        return all.stream().filter(effect -> effect.name().equals(name)).findFirst();
    }

    /** The names of all effects. */
    String names() {
        return all.stream().map(Effect::name).sorted().collect(Collectors.joining(", "));
    }

    /** Tells what is wrong with the use of an effect in a procedure whose cases have these fields, and entries those. */
    void check(EffectUse use, Set<String> fields, Set<String> ofEntries, Problems problems) {
        Optional<Effect> effect = find(use.name());
        problems.require(
                effect.isPresent(),
                "/effect/name",
                ProcedureProblem.EFFECT_UNKNOWN,
                String.valueOf(use.name()),
                names());
        problems.require(
                effect.isEmpty() || effect.get().accepts(use.with(), fields, ofEntries),
                "/effect/with",
                ProcedureProblem.EFFECT_PARAMETERS,
                use.name());
    }
}
