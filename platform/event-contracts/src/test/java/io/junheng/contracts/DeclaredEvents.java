package io.junheng.contracts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The event records that were compiled, whether or not the catalogue knows them. */
final class DeclaredEvents {

    private DeclaredEvents() {}

    /** Names of all records that are {@link DomainEvent}s in the class folder that {@code anchor} came from. */
    static Set<String> beside(Class<?> anchor) throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(
                anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> events = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                String name = root.relativize(file)
                        .toString()
                        .replaceFirst("\\.class$", "")
                        .replace('/', '.')
                        .replace('\\', '.');
                if (!name.endsWith("-info")) {
                    Class<?> type = Class.forName(name, false, anchor.getClassLoader());
                    if (type.isRecord() && DomainEvent.class.isAssignableFrom(type)) {
                        events.add(name);
                    }
                }
            }
        }
        return events;
    }
}
