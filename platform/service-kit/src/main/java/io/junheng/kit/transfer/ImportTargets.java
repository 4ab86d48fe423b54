package io.junheng.kit.transfer;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The imports of this service by name. */
@ApplicationScoped
class ImportTargets {

    private final Map<String, ImportTarget> targets = new TreeMap<>();
    private final Caller caller;

    ImportTargets(@All List<ImportTarget> all, Caller caller) {
        all.forEach(target -> targets.put(target.resource(), target));
        this.caller = caller;
    }

    ImportTarget get(String resource) {
        ImportTarget target = targets.get(resource);
        if (target == null) {
            throw Problem.of(KitProblem.UNKNOWN_IMPORT, resource);
        }
        return target;
    }

    /** The import, if the caller has a role for it; else 403. */
    ImportTarget allowed(String resource) {
        ImportTarget target = get(resource);
        if (target.roles().stream().noneMatch(caller::has)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        return target;
    }
}
