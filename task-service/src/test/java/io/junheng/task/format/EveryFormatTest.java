package io.junheng.task.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.PolicyText;
import io.junheng.task.extraction.role.Department;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document as text in another encoding, as a Word file and as printed pages: who has to do what stays the same. */
class EveryFormatTest {

    private static final int LINE = 38;
    private static final int PAGE = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v01", "v03", "v04", "v06", "v08", "v09", "v11", "v12", "v14", "v15", "v16"})
    void theEncodingChangesNothing(String name) {
        String document = document(name);

        String decoded = PlainText.decode(document.getBytes(Charset.forName("GB18030")), null);

        assertThat(decoded).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v01", "v03", "v04", "v05", "v07", "v08", "v09", "v11", "v12", "v14", "v15", "v16"})
    void asAWordFileItHasTheSameTasks(String name) {
        String document = document(name);

        String text = Docx.text(
                WrittenDocx.lines(document.lines().toArray(String[]::new)).in(folder));

        assertThat(roles(text)).isEqualTo(roles(document)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v01", "v04", "v09", "v12", "v16"})
    void asPrintedPagesItHasTheSameTasks(String name) {
        // Given pages of short lines, each with the title of the document above and its number below
        String document = document(name);
        List<List<String>> pages = new ArrayList<>();
        List<String> lines = printed(document);
        for (int from = 0; from < lines.size(); from += PAGE) {
            List<String> page = new ArrayList<>(List.of("各有关单位传阅文件汇编"));
            page.addAll(lines.subList(from, Math.min(lines.size(), from + PAGE)));
            page.add("- " + (from / PAGE + 1) + " -");
            pages.add(page);
        }
        // When
        String text = Pdf.text(WrittenPdf.pages(pages).in(folder));
        // Then
        assertThat(roles(text)).isEqualTo(roles(document)).isNotEmpty();
    }

    private static List<String> printed(String document) {
        List<String> lines = new ArrayList<>();
        document.lines().forEach(line -> {
            for (int from = 0; from < line.length(); from += LINE) {
                lines.add(line.substring(from, Math.min(line.length(), from + LINE)));
            }
        });
        return lines;
    }

    private static List<String> roles(String document) {
        return PolicyText.of(document).extract().items().stream()
                .map(item -> item.itemNo() + "." + item.paragraphNo() + " 牵头" + names(item.lead()) + " 配合"
                        + names(item.cooperating()) + " 责任" + names(item.responsible()))
                .toList();
    }

    private static List<String> names(List<Department> departments) {
        return departments.stream().map(Department::department).toList();
    }

    private static String document(String name) {
        try (InputStream in =
                EveryFormatTest.class.getResourceAsStream("/io/junheng/task/extraction/fresh/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
