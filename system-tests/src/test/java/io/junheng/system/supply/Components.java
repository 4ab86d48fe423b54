package io.junheng.system.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of everything that is not our own, in {@code docs/dependencies.csv} or made of a CycloneDX document. */
record Components(List<Component> all) {

    private static final String HEADER = "component,licence,sha256";
    private static final String OURS = "io.junheng";

    Components {
        all = all.stream().sorted(Comparator.comparing(Component::name)).toList();
    }

    /** Reads the table. */
    static Components read(Path table) throws IOException {
        List<Component> all = new ArrayList<>();
        try (Stream<String> lines = Files.lines(table, StandardCharsets.UTF_8)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> all.add(component(cells)));
        }
        return new Components(all);
    }

    private static Component component(String[] cells) {
        return new Component(cells[0], Licence.of(List.of(cells[1])), cells[2]);
    }

    /** Takes the jars of others from a CycloneDX document. */
    static Components ofSbom(Path document) throws IOException {
        List<Component> all = new ArrayList<>();
        for (JsonNode component : new ObjectMapper().readTree(document.toFile()).path("components")) {
            if (!component.path("group").asText().equals(OURS)) {
                all.add(new Component(name(component), licence(component), sha256(component)));
            }
        }
        return new Components(all);
    }

    private static String name(JsonNode component) {
        String name = component.path("group").asText() + ":"
                + component.path("name").asText() + ":"
                + component.path("version").asText();
        String address = URLDecoder.decode(component.path("purl").asText(), StandardCharsets.UTF_8);
        return address.contains("classifier=") ? name + ":" + address.replaceAll(".*classifier=([^&]*).*", "$1") : name;
    }

    private static Licence licence(JsonNode component) {
        List<String> listed = new ArrayList<>();
        for (JsonNode entry : component.path("licenses")) {
            JsonNode licence = entry.path("license");
            listed.add(Stream.of(entry.path("expression"), licence.path("id"), licence.path("name"))
                    .map(JsonNode::asText)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(""));
        }
        return Licence.of(listed);
    }

    private static String sha256(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        throw new IllegalArgumentException("no SHA-256 of " + name(component));
    }

    /** Writes the table. */
    void write(Path table) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        all.forEach(component -> lines.add(component.line()));
        Files.write(table, lines, StandardCharsets.UTF_8);
    }

    /** Those that no licence on the list allows to ship. */
    List<Component> refused() {
        return all.stream().filter(component -> !component.licence().allowed()).toList();
    }

    /** By the hash of the jar. */
    Map<String, Component> bySha256() {
        return all.stream().collect(Collectors.toMap(Component::sha256, Function.identity(), (one, same) -> one));
    }
}
