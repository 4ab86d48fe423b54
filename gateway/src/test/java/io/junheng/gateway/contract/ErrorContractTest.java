package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.kit.problem.ProblemType;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checked catalogue of errors is what the services' own catalogues say; {@code -Dgolden.update=true} writes it anew. */
class ErrorContractTest {

    private static final Map<String, String> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("suite", "platform/service-kit");
        MODULES.put("gateway", "gateway");
        MODULES.put("registry", "school-registry-service");
        MODULES.put("indicator", "indicator-service");
        MODULES.put("task", "task-service");
        MODULES.put("audit", "audit-service");
    }

    @Test
    void theCheckedCatalogueIsWhatTheServicesSay() throws IOException, ClassNotFoundException {
        // Given
        Path root = Path.of(System.getProperty("junheng.root"));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode errors = document.putArray("errors");

        // When
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path classes = root.resolve(module.getValue()).resolve("target/classes");
            assertThat(classes).as("build " + module.getValue() + " first").isDirectory();
            add(module.getKey(), classes, errors);
        }

        // Then
        String text = ContractText.yaml(document);
        Path golden = root.resolve("docs/errors.yaml");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text.lines())
                .as("docs/errors.yaml; -Dgolden.update=true writes it anew")
                .containsExactlyElementsOf(Files.readAllLines(golden));
        assertThat(errors).hasSizeGreaterThan(200).allSatisfy(each -> {
            assertThat(each.path("status").asInt()).isBetween(400, 599);
            assertThat(each.path("zh").asText()).isNotEmpty();
            assertThat(each.path("en").asText()).isNotEmpty();
        });
    }

    private static void add(String service, Path classes, ArrayNode errors) throws IOException, ClassNotFoundException {
        Map<String, ObjectNode> sorted = new TreeMap<>();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, ProblemType.class.getClassLoader());
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>)
                    files.filter(each -> each.getFileName().toString().endsWith("Problem.class"))::iterator) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                Object[] constants = loader.loadClass(name).getEnumConstants();
                for (Object constant : constants == null ? new Object[0] : constants) {
                    if (constant instanceof ProblemType problem) {
                        sorted.put(problem.name() + ' ' + problem.status() + ' ' + name, entry(service, problem));
                    }
                }
            }
        }
        sorted.values().stream().distinct().forEach(errors::add);
    }

    private static ObjectNode entry(String service, ProblemType problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("service", service)
                .put("code", problem.name())
                .put("status", problem.status())
                .put("zh", problem.zh())
                .put("en", problem.en());
    }
}
