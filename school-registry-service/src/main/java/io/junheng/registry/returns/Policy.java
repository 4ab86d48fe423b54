package io.junheng.registry.returns;

import io.junheng.registry.catalogue.Form;
import io.junheng.registry.parameter.PolicyParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The policy parameters that a form's formulas name (政策参数), as they hold for each subject on the first day of its period. */
@ApplicationScoped
class Policy {

    private final PolicyParameters parameters;

    Policy(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** What holds for the returns of one form in a batch. */
    record InForce(Map<ReturnKey, Map<String, Object>> values) {

        Map<String, Object> of(ReturnKey key) {
            return values.getOrDefault(key, Map.of());
        }
    }

    /** Looks each parameter up once for all of {@code keys}. */
    InForce inForce(Form form, List<ReturnKey> keys, Filers.Known known) {
        Map<ReturnKey, Map<String, Object>> values = new HashMap<>();
        form.formulas().parameters().forEach((name, parameter) -> {
            List<PolicyParameters.Place> places = new ArrayList<>();
            keys.forEach(key -> places.add(new PolicyParameters.Place(
                    known.filer(key).regionPath(), form.periodType().firstDay(key.year()))));
            List<Object> found = parameters.effective(parameter, places);
            for (int i = 0; i < keys.size(); i++) {
                if (found.get(i) != null) {
                    values.computeIfAbsent(keys.get(i), key -> new HashMap<>()).put(name, found.get(i));
                }
            }
        });
        return new InForce(values);
    }
}
