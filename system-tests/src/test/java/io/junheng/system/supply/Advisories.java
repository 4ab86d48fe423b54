package io.junheng.system.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The advisories of a database, by the artifacts they tell of. */
final class Advisories {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Advisory>> byArtifact = new HashMap<>();
    private int count;

    private Advisories() {}

    /** Reads every {@code .json} below a folder, such as a clone of GitHub's advisory database, or in a {@code .zip}, such as OSV's own of Maven. */
    static Advisories read(Path place) throws IOException {
        Advisories all = new Advisories();
        if (place.toString().endsWith(".zip")) {
            try (FileSystem zip = FileSystems.newFileSystem(place)) {
                all.readBelow(zip.getPath("/"));
            }
        } else {
            all.readBelow(place);
        }
        return all;
    }

    private void readBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".json"))::iterator) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (text.contains("\"Maven\"")) {
                    Advisory.of(JSON.readTree(text)).ifPresent(this::add);
                }
            }
        }
    }

    private void add(Advisory advisory) {
        count++;
        advisory.affected().stream()
                .map(Advisory.Affected::artifact)
                .distinct()
                .forEach(artifact -> byArtifact
                        .computeIfAbsent(artifact, key -> new ArrayList<>())
                        .add(advisory));
    }

    /** How many tell of Maven packages. */
    int count() {
        return count;
    }

    /** What is known of the components, in their order. */
    List<Finding> of(Components components) {
        return components.all().stream()
                .flatMap(component -> byArtifact.getOrDefault(component.artifact(), List.of()).stream()
                        .filter(advisory -> advisory.affects(component.artifact(), component.version()))
                        .map(advisory -> new Finding(component, advisory)))
                .toList();
    }
}
