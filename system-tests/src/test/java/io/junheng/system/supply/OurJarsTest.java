package io.junheng.system.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.system.RunningSuite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be seen of one build alone of whether another would come to the same bytes: no file tells when or where it was built. {@code .ci/build-twice} compares two.
 */
class OurJarsTest {

    /** As {@code project.build.outputTimestamp} says. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String PLACE = RunningSuite.ROOT.toString();
    private static final List<String> SERVICES =
            List.of("school-registry-service", "indicator-service", "task-service", "audit-service", "gateway");

    @TempDir
    Path folder;

    @Test
    void noJarTellsWhenOrWhereItWasBuilt() throws IOException {
        // Given
        List<Path> jars = new ArrayList<>();
        for (String service : SERVICES) {
            try (Stream<Path> files =
                    Files.walk(RunningSuite.ROOT.resolve(service).resolve("target/quarkus-app"))) {
                files.filter(file -> file.toString().endsWith(".jar"))
                        .filter(file ->
                                !file.getParent().getFileName().toString().matches("main|boot")
                                        || file.getFileName().toString().startsWith("io.junheng."))
                        .forEach(jars::add);
            }
        }

        // When
        TreeSet<String> telling = new TreeSet<>();
        for (Path jar : jars) {
            telling.addAll(telling(jar));
        }

        // Then
        assertThat(jars).hasSizeGreaterThan(SERVICES.size() * 4);
        assertThat(telling).isEmpty();
    }

    @Test
    void aJarThatTellsIsNamed() throws IOException {
        // Given
        Path jar = folder.resolve("telling.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry now = new ZipEntry("now");
            now.setTimeLocal(TIME.plusDays(1));
            out.putNextEntry(now);
            ZipEntry here = new ZipEntry("here");
            here.setTimeLocal(TIME);
            out.putNextEntry(here);
            out.write(("built in " + PLACE).getBytes(StandardCharsets.UTF_8));
        }

        // Then
        assertThat(telling(jar))
                .containsExactlyInAnyOrder(
                        "telling.jar: now is of 2026-01-02T00:00", "telling.jar: here names " + PLACE);
    }

    /** An entry has the time on the clock of nowhere in particular, or the moment it was in Greenwich. */
    private static boolean isOfTheTime(ZipEntry entry) {
        return entry.getTimeLocal().equals(TIME)
                || entry.getLastModifiedTime().toInstant().equals(TIME.toInstant(ZoneOffset.UTC));
    }

    private static List<String> telling(Path jar) throws IOException {
        List<String> telling = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = jar.getFileName() + ": " + entry.getName();
                if (!isOfTheTime(entry)) {
                    telling.add(name + " is of " + entry.getTimeLocal());
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    if (new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains(PLACE)) {
                        telling.add(name + " names " + PLACE);
                    }
                }
            }
        }
        return telling;
    }
}
