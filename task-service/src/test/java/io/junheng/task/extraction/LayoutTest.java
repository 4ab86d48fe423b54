package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.role.Department;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One document, many layouts: the tasks are the same. */
class LayoutTest {

    static Stream<Arguments> layouts() {
        return Stream.of("three-roles.txt", "responsible-only.txt", "duty-list.txt", "traditional.txt")
                .flatMap(name -> {
                    String document = Documents.read(name);
                    return Stream.of(
                            Arguments.of(name, "sentence per line", Documents.sentencePerLine(document)),
                            Arguments.of(name, "pages of 97", Documents.flattenedPages(document, 97)),
                            Arguments.of(name, "pages of 150", Documents.flattenedPages(document, 150)),
                            Arguments.of(name, "pages of 211", Documents.flattenedPages(document, 211)),
                            Arguments.of(name, "one page", Documents.flattenedPages(document, 5000)),
                            Arguments.of(name, "one line", document.replace("\n", "")),
                            Arguments.of(name, "lines of 28", Documents.hardWrapped(document, 28)),
                            Arguments.of(name, "lines of 35", Documents.hardWrapped(document, 35)),
                            Arguments.of(name, "half width", Documents.halfWidth(document)),
                            Arguments.of(name, "carriage returns", document.replace("\n", "\r\n")));
                });
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("layouts")
    void tasksDoNotDependOnTheLayout(String name, String layout, String arranged) {
        // Given
        List<String> expected = tasks(Documents.read(name));
        // When
        List<String> found = tasks(arranged);
        // Then
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    private static List<String> tasks(String document) {
        return PolicyText.of(document).extract().items().stream()
                .map(item -> Documents.halfWidth(item.sectionPath()
                        + " " + item.itemNo() + "." + item.paragraphNo()
                        + " " + item.title()
                        + " 牵头" + names(item.lead())
                        + " 配合" + names(item.cooperating())
                        + " 责任" + names(item.responsible())))
                .toList();
    }

    private static List<String> names(List<Department> departments) {
        return departments.stream().map(Department::department).toList();
    }
}
