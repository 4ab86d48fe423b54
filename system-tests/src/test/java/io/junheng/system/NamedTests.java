package io.junheng.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that documents name as {@code Class#method}, looked up in the test sources of every module. */
final class NamedTests {

    /** Where the project lies. */
    static final Path ROOT = Path.of(System.getProperty("junheng.root"));

    private static final Pattern NAME = Pattern.compile("([A-Z]\\w*Test)#(\\w+)");

    private final Map<String, String> sources;

    /** Tests by their classes' names and sources. */
    NamedTests(Map<String, String> sources) {
        this.sources = sources;
    }

    /** The tests of this project. */
    static NamedTests ofProject() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT, 14)) {
            for (Path file : files.filter(path -> path.toString().contains("/src/test/java/"))
                    .filter(path -> path.toString().endsWith("Test.java"))
                    .toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""),
                        Files.readString(file, StandardCharsets.UTF_8),
                        String::concat);
            }
        }
        return new NamedTests(sources);
    }

    /** Whether {@code text} names any test. */
    static boolean in(String text) {
        return NAME.matcher(text).find();
    }

    /** The tests that {@code text} names and that do not exist. */
    List<String> missing(String text) {
        return NAME.matcher(text)
                .results()
                .filter(name -> !exists(name.group(1), name.group(2)))
                .map(MatchResult::group)
                .toList();
    }

    private boolean exists(String type, String method) {
        return sources.getOrDefault(type, "").contains("void " + method + "(");
    }
}
