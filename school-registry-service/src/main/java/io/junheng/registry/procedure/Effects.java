package io.junheng.registry.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The effects that procedures can end in, by name. */
@ApplicationScoped
class Effects {

    private final Instance<Effect> all;

    Effects(@Any Instance<Effect> all) {
        this.all = all;
    }

    /** The effect of that name; procedures name none that does not exist. */
    Effect named(String name) {
        return all.stream()
                .filter(effect -> effect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The parameters of each effect. */
    Map<String, Set<String>> parameters() {
        SortedMap<String, Set<String>> parameters = new TreeMap<>();
        all.forEach(effect -> parameters.put(effect.name(), effect.parameters()));
        return parameters;
    }
}
