package io.junheng.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV as it comes from the field: every usual encoding and line end, and files that are broken or endless. */
class TextTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<List<String>> read(byte[] file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (TableReader table = TableReader.open(TableFormat.CSV, () -> new ByteArrayInputStream(file), JSON)) {
            rows.add(table.columns());
            for (TableReader.Line line = table.next(); line != null; line = table.next()) {
                rows.add(line.cells());
            }
        }
        return rows;
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", "", StandardCharsets.UTF_8),
                Arguments.of("UTF-8 with BOM", "\uFEFF", StandardCharsets.UTF_8),
                Arguments.of("UTF-16LE with BOM", "\uFEFF", StandardCharsets.UTF_16LE),
                Arguments.of("UTF-16BE with BOM", "\uFEFF", StandardCharsets.UTF_16BE),
                Arguments.of("GBK", "", Charset.forName("GBK")),
                Arguments.of("GB18030", "", Charset.forName("GB18030")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void everyUsualEncodingIsUnderstood(String name, String mark, Charset charset) throws IOException {
        assertThat(read((mark + "code,title\na,梨树镇中心小学\n").getBytes(charset)))
                .containsExactly(List.of("code", "title"), List.of("a", "梨树镇中心小学"));
    }

    @Test
    void charactersThatOnlyGb18030HasAreUnderstood() throws IOException {
        assertThat(read("code\n𠮷𨋢小学\n".getBytes(Charset.forName("GB18030"))))
                .containsExactly(List.of("code"), List.of("𠮷𨋢小学"));
    }

    @Test
    void lineEndsMayBeMixedInOneFile() throws IOException {
        assertThat(read("code,title\r\na,1\nb,2\rc,\"3\r\n4\"\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("code", "title"), List.of("a", "1"), List.of("b", "2"), List.of("c", "3\r\n4"));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("NUL", bytes("code\na\0b\n")),
                Arguments.of("an unclosed quote", bytes("code\n\"never closed\nand on\n")),
                Arguments.of("UTF-16 without a mark", "code\na\n".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("bytes of no encoding", new byte[] {'c', '\n', (byte) 0xFF, (byte) 0xFF, '\n'}),
                Arguments.of("a million columns", bytes("code" + ",x".repeat(1_000_000) + "\n")),
                Arguments.of("a workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}),
                Arguments.of("an old workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 'x'}));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aFileThatCannotBeReadSaysWhereItBreaks(String name, byte[] file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(TableReader.Unreadable.class);
    }

    @Test
    void aLineOfOneGigabyteIsGivenUpAfterTheFirstMegabytes() {
        Endless file = new Endless("code,title\na,", "x", 1L << 30);

        assertThatThrownBy(() ->
                        TableReader.open(TableFormat.CSV, () -> file, JSON).columns())
                .isInstanceOf(TableReader.Unreadable.class)
                .hasMessageContaining("line longer");

        assertThat(file.count()).isLessThan(32L << 20);
    }

    @Test
    void howeverLongAFileIsOnlyAFewOfItsRowsAreHeld() throws IOException {
        // Given
        String row = "2122001234,梨树镇中心小学,211\n";
        long length = 64L << 20;
        List<Endless> opened = new ArrayList<>();

        // When
        long rows = 0;
        long furthestAhead = 0;
        try (TableReader table = TableReader.open(
                TableFormat.CSV,
                () -> {
                    opened.add(new Endless("code,title,type\n", row, length));
                    return opened.get(opened.size() - 1);
                },
                JSON)) {
            table.columns();
            while (table.next() != null) {
                rows++;
                long taken = rows * bytes(row).length;
                furthestAhead =
                        Math.max(furthestAhead, opened.get(opened.size() - 1).count() - taken);
            }
        }

        // Then
        assertThat(rows).isEqualTo(length / bytes(row).length);
        assertThat(furthestAhead).isLessThan(1L << 20);
    }

    @Test
    void anObjectALineIsGivenUpWhenTheLineDoesNotEnd() {
        Endless file = new Endless("{\"code\":\"", "x", 1L << 30);

        assertThatThrownBy(() ->
                        TableReader.open(TableFormat.NDJSON, () -> file, JSON).columns())
                .isInstanceOf(TableReader.Unreadable.class);

        assertThat(file.count()).isLessThan(16L << 20);
    }
}
