package io.junheng.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final Pattern METER = Pattern.compile(
            "(counter|Counter\\.builder|Timer\\.builder|Gauge\\.builder|gauge\\w*)\\(\\s*\"(junheng[^\"]+)\"");

    @Test
    void everyMetricOfTheSuiteThatItNamesIsExported() throws IOException {
        // Given
        Set<String> exported = exported();

        // When
        List<String> asked = Dashboard.metrics().stream()
                .filter(name -> name.startsWith("junheng_"))
                .toList();

        // Then
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(exported).containsAll(asked);
    }

    @Test
    void aMetricThatNobodyExportsIsFound() throws IOException {
        // When
        List<String> asked =
                Dashboard.metrics("{\"targets\":[{\"expr\":\"sum(rate(junheng_gateway_requests_total[5m]))\"}]}");

        // Then
        assertThat(asked).containsExactly("junheng_gateway_requests_total");
        assertThat(exported()).doesNotContain("junheng_gateway_requests_total");
    }

    /** What the meters that the code registers are called where they are scraped. */
    private static Set<String> exported() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Dashboard.ROOT, 14)) {
            files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .forEach(
                            file -> METER.matcher(read(file)).results().forEach(meter -> names.addAll(scraped(meter))));
        }
        return names;
    }

    private static List<String> scraped(MatchResult meter) {
        String name = meter.group(2).replace('.', '_').replace('-', '_');
        return switch (meter.group(1)) {
            case "counter", "Counter.builder" -> List.of(name + "_total");
            case "Timer.builder" ->
                List.of(
                        name + "_seconds_count",
                        name + "_seconds_sum",
                        name + "_seconds_bucket",
                        name + "_seconds_max");
            default -> List.of(name);
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
