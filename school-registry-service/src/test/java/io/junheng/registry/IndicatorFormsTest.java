package io.junheng.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Behind every indicator of the three measures there is a form that asks for what it needs: {@code docs/indicator-forms.md} against the packs. */
class IndicatorFormsTest {

    private static final Path ROOT = Path.of(System.getProperty("junheng.root"));
    private static final String CLASS_LIST = "classList";
    private static final List<Row> ROWS = new ArrayList<>();
    private static final Map<String, JsonNode> FORMS = new HashMap<>();
    private static final Map<String, JsonNode> ELEMENTS = new HashMap<>();

    private record Row(String indicator, String form, List<String> elements) {}

    @BeforeAll
    static void read() throws IOException {
        ROWS.clear();
        FORMS.clear();
        ELEMENTS.clear();
        for (String line : Files.readAllLines(ROOT.resolve("docs/indicator-forms.md"))) {
            if (line.startsWith("| 20")) {
                String[] cells = line.replace("`", "").split("\\|");
                ROWS.add(new Row(
                        cells[1].strip(),
                        cells[3].strip(),
                        List.of(cells[4].strip().split(" "))));
            }
        }
        try (Stream<Path> packs = Files.list(ROOT.resolve("reference-data"))) {
            for (Path pack : packs.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(pack)) {
                    for (Path file : files.toList()) {
                        String name = file.getFileName().toString();
                        if (name.endsWith("elements.yaml")) {
                            keep(file, ELEMENTS);
                        } else if (name.endsWith("forms.yaml")) {
                            keep(file, FORMS);
                        }
                    }
                }
            }
        }
    }

    private static void keep(Path file, Map<String, JsonNode> where) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            for (JsonNode document : documents.readAll()) {
                JsonNode twice = where.put(document.get("key").asText(), document);
                assertThat(twice).as(file + " " + document.get("key")).isNull();
            }
        }
    }

    private static Stream<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> prefix + number);
    }

    @Test
    void noIndicatorOfTheThreeMeasuresIsLeftOut() {
        Set<String> told = new HashSet<>();
        ROWS.forEach(row -> told.add(row.indicator()));

        assertThat(told)
                .containsAll(numbered("2017 L", 7).toList())
                .containsAll(numbered("2017 G", 15).toList())
                .containsAll(numbered("2017 Q", 9).toList())
                .containsAll(numbered("2012 C", 8).toList())
                .containsAll(numbered("2012 G", 17).toList())
                .containsAll(numbered("2020 ", 36).toList())
                .contains("2017 S1", "2017 V", "2017 A", "2012 B", "2012 S", "2020 S");
    }

    @Test
    void theFormAsksForEachOfItsElements() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(FORMS).containsKey(row.form());
            JsonNode form = FORMS.get(row.form());
            List<String> asked = new ArrayList<>();
            form.get("elements").forEach(element -> asked.add(element.asText()));
            if (form.get(CLASS_LIST).asBoolean()) {
                asked.add(CLASS_LIST);
            }
            assertThat(asked).containsAll(row.elements());
        });
    }

    @Test
    void everyElementOfEveryFormIsDefinedAndSaysWhereItComesFrom() {
        assertThat(FORMS.values())
                .allSatisfy(form -> form.get("elements").forEach(element -> {
                    assertThat(ELEMENTS).as(form.get("key").asText()).containsKey(element.asText());
                    assertThat(ELEMENTS.get(element.asText()).path("source").asText())
                            .isNotBlank();
                }));
    }
}
