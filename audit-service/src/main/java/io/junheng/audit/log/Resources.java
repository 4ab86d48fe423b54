package io.junheng.audit.log;

import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventType;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of the log's resources (资源名): each kind of aggregate of the suite as it stands in the API's paths. */
public final class Resources {

    private static final Map<String, String> AGGREGATES = new TreeMap<>();

    static {
        EventCatalogue.all().stream()
                .map(event -> event.getAnnotation(EventType.class).aggregate())
                .forEach(aggregate -> AGGREGATES.put(of(aggregate), aggregate));
    }

    private Resources() {}

    /** The kinds of aggregate that are no resources, such as sessions and jobs: the log has them, the change feed does not. */
    public static List<String> withoutFeed() {
        return EventCatalogue.all().stream()
                .filter(event -> !EventTypes.isOfResource(event))
                .map(event -> event.getAnnotation(EventType.class).aggregate())
                .distinct()
                .toList();
    }

    /** The resource a kind of aggregate is known by, {@code schools} for {@code school}; also for kinds this service has not heard of. */
    public static String of(String aggregate) {
        return EventTypes.resourceOf(aggregate);
    }

    /**
     * The kind of aggregate behind a resource's name.
     *
     * @throws Problem 400 with the known names, when there is none
     */
    public static String aggregate(String resource) {
        String aggregate = AGGREGATES.get(resource);
        if (aggregate == null) {
            throw Problem.of(LogProblem.UNKNOWN_RESOURCE, resource, String.join(", ", AGGREGATES.keySet()));
        }
        return aggregate;
    }
}
