package io.junheng.launcher.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.junheng.launcher.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@code pack.yaml} says.
 *
 * @param pack its name, that of its folder
 * @param name what it holds, in Chinese
 * @param requires packs that have to be loaded before
 * @param steps what to send, in order
 */
record Pack(String pack, String name, List<String> requires, List<Step> steps) {

    static final YAMLMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    Pack {
        requires = requires == null ? List.of() : List.copyOf(requires);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /**
     * One thing to send: either {@code put}, once for each YAML document of the file, or {@code import}.
     *
     * @param put path of the resource with fields of the document in braces, such as {@code /v1/forms/{key}}
     * @param importOf name of the import resource, such as {@code schools}
     * @param params further query parameters of the import
     * @param then the transition that follows a put, as the body of {@code POST …/transitions}
     */
    record Step(
            String put,
            @JsonProperty("import") String importOf,
            String file,
            Map<String, String> params,
            JsonNode then) {

        Step {
            params = params == null ? Map.of() : Map.copyOf(params);
        }
    }

    /**
     * Reads the pack of that name.
     *
     * @throws Complaint when there is none, or a step of it is not understood
     */
    static Pack read(Path packs, String name) throws IOException {
        Path file = packs.resolve(name).resolve("pack.yaml");
        if (!name.matches("[a-z0-9-]+") || !Files.exists(file)) {
            throw new Complaint("There is no pack \"" + name + "\"; there are " + names(packs) + ".");
        }
        Pack pack = YAML.readValue(file.toFile(), Pack.class);
        for (Step step : pack.steps) {
            if ((step.put == null) == (step.importOf == null) || step.file == null) {
                throw new Complaint("A step of " + file + " is neither a put nor an import of a file.");
            }
            if (!Files.exists(packs.resolve(name).resolve(step.file))) {
                throw new Complaint(file + " names " + step.file + ", which is not there.");
            }
        }
        return pack;
    }

    private static String names(Path packs) throws IOException {
        try (Stream<Path> folders = Files.list(packs)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
