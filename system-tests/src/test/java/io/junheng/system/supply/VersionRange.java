package io.junheng.system.supply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * From which version to which something is affected, as the OSV format tells it: events in the order of versions, of which the last one not above a version decides. Versions are
 * ordered as Maven orders them.
 */
record VersionRange(List<Event> events) {

    private static final String EVERYTHING = "0";

    /** What begins or ends at a version. */
    enum Kind {
        INTRODUCED,
        FIXED,
        LAST_AFFECTED
    }

    record Event(Kind kind, String version) {

        /** Whether the event lies behind {@code other}. */
        private boolean isPassedBy(ComparableVersion other) {
            if (version.equals(EVERYTHING)) {
                return true;
            }
            int distance = other.compareTo(new ComparableVersion(version));
            return kind == Kind.LAST_AFFECTED ? distance > 0 : distance >= 0;
        }
    }

    VersionRange {
        events = events.stream()
                .sorted(Comparator.comparing((Event event) -> new ComparableVersion(event.version()))
                        .thenComparing(Event::kind))
                .toList();
    }

    /** Reads {@code {"events": [{"introduced": "0"}, {"fixed": "1.2"}]}}; a bound that stands beside the range, such as {@code <= 1.1}, ends one that has no end. */
    static VersionRange of(JsonNode range, String bound) {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : range.path("events")) {
            for (Kind kind : Kind.values()) {
                String version = event.path(kind.name().toLowerCase()).asText();
                if (!version.isEmpty()) {
                    events.add(new Event(kind, version));
                }
            }
        }
        if (events.stream().allMatch(event -> event.kind() == Kind.INTRODUCED) && bound.startsWith("<")) {
            Kind end = bound.startsWith("<=") ? Kind.LAST_AFFECTED : Kind.FIXED;
            events.add(new Event(end, bound.replaceFirst("^<=?\\s*", "")));
        }
        return new VersionRange(events);
    }

    boolean contains(String version) {
        ComparableVersion wanted = new ComparableVersion(version);
        boolean inside = false;
        for (Event event : events) {
            if (event.isPassedBy(wanted)) {
                inside = event.kind() == Kind.INTRODUCED;
            }
        }
        return inside;
    }

    /** The first version above {@code version} that is not affected, if the range tells it. */
    Optional<String> fixAfter(String version) {
        ComparableVersion wanted = new ComparableVersion(version);
        return events.stream()
                .filter(event -> event.kind() == Kind.FIXED)
                .map(Event::version)
                .filter(fixed -> new ComparableVersion(fixed).compareTo(wanted) > 0)
                .findFirst();
    }
}
