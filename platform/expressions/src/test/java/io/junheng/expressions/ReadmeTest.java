package io.junheng.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what the language does: each row's example is a sound formula, and no function is left out. */
class ReadmeTest {

    private static final Vocabulary VOCABULARY = SchoolVocabulary.vocabulary();
    private static final String POPULATION = "## Functions of a population";

    private static List<String> rows(String part) {
        return part.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceFirst(" \\|$", ""))
                .toList();
    }

    private static String example(String row) {
        String cell = row.substring(row.lastIndexOf(" | ") + 3).strip();
        return cell.substring(1, cell.length() - 1);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void every_example_is_a_sound_formula() throws IOException {
        String[] parts = readme().split(POPULATION);
        for (String row : rows(parts[0].substring(parts[0].indexOf("## Operators")))) {
            assertThat(Formula.check(example(row), VOCABULARY, FormulaLevel.SUBJECT)
                            .errors())
                    .as(row)
                    .isEmpty();
        }
        assertThat(rows(parts[1]))
                .hasSizeGreaterThan(8)
                .allSatisfy(row -> assertThat(Formula.check(example(row), VOCABULARY, FormulaLevel.POPULATION)
                                .errors())
                        .isEmpty());
    }

    @Test
    void every_function_is_described() throws IOException {
        // Given
        String described =
                rows(readme()).stream().map(row -> row.split("\\|")[1]).collect(Collectors.joining());

        // Then
        Set<String> functions = Names.functionNames();
        assertThat(functions)
                .hasSizeGreaterThan(30)
                .allSatisfy(function -> assertThat(described).contains("`" + function + "("));
    }
}
