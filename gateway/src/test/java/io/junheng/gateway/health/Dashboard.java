package io.junheng.gateway.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The Grafana dashboard in {@code deploy/grafana}. */
final class Dashboard {

    static final Path ROOT = Path.of(System.getProperty("junheng.root"));
    private static final Pattern METRIC = Pattern.compile("\\b(?:junheng|jvm|process)_[a-z0-9_]+");

    private Dashboard() {}

    /** The metrics that its panels ask for, each once. */
    static List<String> metrics() throws IOException {
        return metrics(Files.readString(ROOT.resolve("deploy/grafana/junheng.json")));
    }

    static List<String> metrics(String dashboard) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String expression : new ObjectMapper().readTree(dashboard).findValuesAsText("expr")) {
            METRIC.matcher(expression).results().forEach(found -> names.add(found.group()));
        }
        return List.copyOf(names);
    }
}
