package io.junheng.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event as the former build knew it: its schema and its sample, kept under {@code src/test/former}. */
record FormerContract(String service, String event) {

    private static final Path FORMER = Repository.module().resolve("src/test/former");
    private static final String SCHEMA = ".schema.json";

    /** Every one. */
    static List<FormerContract> all() {
        try (Stream<Path> files = Files.walk(FORMER, 2)) {
            return files.filter(file -> file.getParent().getParent().equals(FORMER))
                    .filter(file -> file.toString().endsWith(SCHEMA))
                    .map(file -> new FormerContract(
                            file.getParent().getFileName().toString(),
                            file.getFileName().toString().replace(SCHEMA, "")))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The changes that were let through, each with its reason. */
    static Map<String, String> accepted() throws IOException {
        return Files.readAllLines(FORMER.resolve("accepted.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    /** Takes the place of what is kept by the contracts of today: those of a build that was rolled out. */
    static void keepThoseOfToday(List<Contract> contracts) throws IOException {
        for (FormerContract gone : all()) {
            Files.delete(gone.file(SCHEMA));
            Files.delete(gone.file(".sample.json"));
        }
        for (Contract contract : contracts) {
            for (Path file : List.of(contract.schemaFile(), contract.sampleFile())) {
                Path kept = FORMER.resolve(Repository.contracts().relativize(file));
                Files.createDirectories(kept.getParent());
                Files.copy(file, kept);
            }
        }
        Files.writeString(FORMER.resolve("accepted.csv"), "change,why\n");
    }

    String schema() {
        return Contract.text(file(SCHEMA));
    }

    JsonNode sample() throws JsonProcessingException {
        return WireJson.tree(Contract.text(file(".sample.json")));
    }

    /** What the build of today calls the event; null when it no longer knows it. */
    Contract today() {
        return EventCatalogue.all().stream()
                .filter(type -> type.getSimpleName().equals(event)
                        && type.getAnnotation(EventType.class).service().equals(service))
                .map(Contract::new)
                .findFirst()
                .orElse(null);
    }

    private Path file(String ending) {
        return FORMER.resolve(service).resolve(event + ending);
    }

    @Override
    public String toString() {
        return service + "/" + event;
    }
}
