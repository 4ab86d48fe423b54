package io.junheng.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The operations of the API document that change something, and what is said of those that leave no entry in the log. */
final class Operations {

    private static final Set<String> METHODS = Set.of("post", "put", "patch", "delete");

    /** One operation: its id, method, and the paths it is at. */
    private record Operation(String id, String method, Pattern path) {}

    /** Why an operation leaves no entry in the run. */
    enum Kind {
        /** It is asked in the run, and changes nothing. */
        CHANGES_NOTHING,
        /** It changes something of which the log deliberately does not tell. */
        NEVER,
        /** It is not asked in the run; the named test shows its event. */
        ELSEWHERE
    }

    /** The kind of reason, and the reason itself or the test. */
    record Reason(Kind kind, String text) {}

    private final List<Operation> all = new ArrayList<>();

    /** Reads {@code docs/openapi.yaml}. */
    static Operations documented() throws IOException {
        Operations operations = new Operations();
        JsonNode paths = new YAMLMapper()
                .readTree(RunningSuite.ROOT.resolve("docs/openapi.yaml").toFile())
                .path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.all.add(new Operation(
                            operation.getValue().path("operationId").asText(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"))));
                }
            }
        }
        return operations;
    }

    List<String> ids() {
        return all.stream().map(Operation::id).toList();
    }

    /** The operation that a request was. */
    Optional<String> of(String method, String path) {
        return all.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.path().matcher(path).matches())
                .map(Operation::id)
                .findFirst();
    }

    /** {@code operations-without-entry.csv}. */
    static Map<String, Reason> withoutEntry() throws IOException {
        Map<String, Reason> reasons = new TreeMap<>();
        try (InputStream table = Operations.class.getResourceAsStream("/operations-without-entry.csv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> reasons.put(cells[0], new Reason(Kind.valueOf(cells[1]), cells[2])));
        }
        return reasons;
    }
}
