package io.junheng.audit.changes;

import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventType;
import io.junheng.kit.problem.Problem;
import java.util.Map;
import java.util.TreeMap;

/** The feed's resources: each kind of aggregate of the suite under the name it has in the API's paths. */
final class Resources {

    private static final Map<String, String> AGGREGATES = new TreeMap<>();

    static {
        EventCatalogue.all().stream()
                .map(event -> event.getAnnotation(EventType.class).aggregate())
                .forEach(aggregate -> AGGREGATES.put(of(aggregate), aggregate));
    }

    private Resources() {}

    static String of(String aggregate) {
        return aggregate + "s";
    }

    /** The kind of aggregate behind a resource's name. */
    static String aggregate(String resource) {
        String aggregate = AGGREGATES.get(resource);
        if (aggregate == null) {
            throw Problem.of(ChangeProblem.UNKNOWN_RESOURCE, resource, String.join(", ", AGGREGATES.keySet()));
        }
        return aggregate;
    }
}
