package io.junheng.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Kubernetes objects of a folder, as its kustomization lists them. */
record Manifests(List<JsonNode> objects, List<String> complaints) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String LIST = "kustomization.yaml";

    /** Reads the folder; {@link #complaints()} tells what the kustomization and the folder do not agree on. */
    static Manifests read(Path folder) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        for (JsonNode file : YAML.readTree(folder.resolve(LIST).toFile()).path("resources")) {
            listed.add(file.asText());
            try (var documents = YAML.readerFor(JsonNode.class)
                    .<JsonNode>readValues(folder.resolve(file.asText()).toFile())) {
                documents.forEachRemaining(objects::add);
            }
        }
        List<String> complaints = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals(LIST) && !listed.contains(name))
                    .forEach(name -> complaints.add(name + " is not listed"));
        }
        return new Manifests(objects, complaints);
    }

    /** The objects of one kind. */
    List<JsonNode> of(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** Deployments and stateful sets. */
    List<JsonNode> workloads() {
        return Stream.concat(of("Deployment").stream(), of("StatefulSet").stream())
                .toList();
    }

    /** The object of that kind and name; a missing node when there is none. */
    JsonNode named(String kind, String name) {
        return of(kind).stream()
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseGet(YAML::missingNode);
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }
}
