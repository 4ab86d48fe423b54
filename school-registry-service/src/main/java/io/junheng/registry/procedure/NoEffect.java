package io.junheng.registry.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The effect of a procedure whose outcome is the case itself (无): a filing, a publication, a record that may now be used. */
@ApplicationScoped
class NoEffect implements Effect {

    @Override
    public String name() {
        return EffectUse.NONE.name();
    }

    @Override
    public List<EffectChange> plan(Decision decision) {
        return List.of();
    }

    @Override
    public List<EffectChange> happen(Decision decision) {
        return List.of();
    }
}
