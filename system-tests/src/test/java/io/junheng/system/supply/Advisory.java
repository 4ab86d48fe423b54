package io.junheng.system.supply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A known vulnerability of Maven packages (已知漏洞), from a document in the OSV format.
 *
 * @param names its identifier, then the others under which it is known
 * @param severity the word its publisher gives it, or empty
 */
record Advisory(List<String> names, String summary, String severity, List<Affected> affected) {

    private static final String MAVEN = "Maven";

    /** Versions of one package: ranges, or named one by one. */
    record Affected(String artifact, List<VersionRange> ranges, Set<String> versions) {

        boolean contains(String version) {
            return versions.contains(version) || ranges.stream().anyMatch(range -> range.contains(version));
        }
    }

    String id() {
        return names.get(0);
    }

    /** Reads a document; nothing when it was withdrawn or tells of no Maven package. */
    static Optional<Advisory> of(JsonNode document) {
        List<Affected> affected = new ArrayList<>();
        for (JsonNode each : document.path("affected")) {
            if (each.at("/package/ecosystem").asText().equals(MAVEN)) {
                affected.add(affected(each));
            }
        }
        if (affected.isEmpty() || document.hasNonNull("withdrawn")) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(document.path("id").asText()));
        document.path("aliases").forEach(alias -> names.add(alias.asText()));
        return Optional.of(new Advisory(
                names,
                document.path("summary").asText(),
                document.at("/database_specific/severity").asText(),
                affected));
    }

    private static Affected affected(JsonNode each) {
        String bound =
                each.at("/database_specific/last_known_affected_version_range").asText();
        List<VersionRange> ranges = new ArrayList<>();
        for (JsonNode range : each.path("ranges")) {
            if (!range.path("type").asText().equals("GIT")) {
                ranges.add(VersionRange.of(range, bound));
            }
        }
        Set<String> versions = new HashSet<>();
        each.path("versions").forEach(version -> versions.add(version.asText()));
        return new Affected(each.at("/package/name").asText(), ranges, versions);
    }

    /** Whether a version of an artifact, {@code group:name}, is affected. */
    boolean affects(String artifact, String version) {
        return affected.stream().anyMatch(each -> each.artifact().equals(artifact) && each.contains(version));
    }

    /** The nearest version of the artifact that is not affected, or empty. */
    String fix(String artifact, String version) {
        return affected.stream()
                .filter(each -> each.artifact().equals(artifact))
                .flatMap(each -> each.ranges().stream())
                .filter(range -> range.contains(version))
                .flatMap(range -> range.fixAfter(version).stream())
                .findFirst()
                .orElse("");
    }
}
