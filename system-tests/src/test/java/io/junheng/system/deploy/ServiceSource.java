package io.junheng.system.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a service's own sources say of how it is run.
 *
 * @param variables the {@code JUNHENG_} and {@code OTEL_} variables it or the kit reads
 * @param port the one its image exposes
 * @param user the one its image runs as
 */
record ServiceSource(String folder, Set<String> variables, int port, String user) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{((?:JUNHENG|OTEL)_[A-Z_]+)");
    private static final Pattern EXPOSED = Pattern.compile("(?m)^EXPOSE (\\d+)$");
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\S+)$");

    static ServiceSource of(Path root, String folder) throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String file : new String[] {
            folder + "/src/main/resources/application.properties",
            "platform/service-kit/src/main/resources/META-INF/microprofile-config.properties"
        }) {
            VARIABLE.matcher(Files.readString(root.resolve(file)))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(variables::add);
        }
        String image = Files.readString(root.resolve(folder).resolve("Dockerfile"));
        return new ServiceSource(folder, variables, Integer.parseInt(only(EXPOSED, image)), only(USER, image));
    }

    private static String only(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + pattern));
    }
}
