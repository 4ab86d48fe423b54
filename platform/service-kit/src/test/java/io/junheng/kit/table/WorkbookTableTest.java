package io.junheng.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks, honest and hostile. */
class WorkbookTableTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String PLAIN = "code,title";

    private static List<List<String>> read(byte[] file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (TableReader table =
                TableReader.open(TableFormat.XLSX, () -> new ByteArrayInputStream(file), new ObjectMapper())) {
            rows.add(table.columns());
            for (TableReader.Line line = table.next(); line != null; line = table.next()) {
                rows.add(line.cells());
            }
        }
        return rows;
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "title");
            filling.fill(sheet);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Files.delete(file);
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** An honest workbook with one part added or put in place of another. */
    private static byte[] with(String name, byte[] part) throws IOException {
        Map<String, byte[]> parts = parts(workbook(sheet -> sheet.value(1, 0, "a")));
        parts.put(name, part);
        return zipped(parts);
    }

    private static byte[] with(String name, String part) throws IOException {
        return with(name, part.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String prologue, String cell) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c></row><row r=\"2\">" + cell
                + "</row></sheetData></worksheet>";
    }

    @Test
    void numbersTextsAndDatesAreReadAsTheyAreMeant() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(1, 0, "０１");
            sheet.value(1, 1, new java.math.BigDecimal("12.50"));
            sheet.value(2, 0, "=1+1");
            sheet.value(2, 1, LocalDate.of(2023, 9, 1));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
        });

        assertThat(read(file))
                .containsExactly(List.of(PLAIN.split(",")), List.of("０１", "12.50"), List.of("=1+1", "2023-09-01"));
    }

    @Test
    void aFormulaHasTheValueThatTheWorkbookKeepsForIt() throws IOException {
        assertThat(read(with(SHEET, sheet("", "<c r=\"A2\"><f>SUM(B1:B9)</f><v>42</v></c>"))))
                .containsExactly(List.of("code"), List.of("42"));
        assertThat(read(with(SHEET, sheet("", "<c r=\"A2\" t=\"str\"><f>WEBSERVICE(\"http://x\")</f><v>kept</v></c>"))))
                .containsExactly(List.of("code"), List.of("kept"));
    }

    @Test
    void aFormulaWithoutAValueIsNotTakenForABlankCell() throws IOException {
        assertThat(read(with(SHEET, sheet("", "<c r=\"A2\"><f>40+2</f></c>"))))
                .containsExactly(List.of("code"), List.of("=40+2"));
    }

    @Test
    void theSameCellsGiveTheSameBytesOnAnyDay() throws IOException {
        // Given
        Map<String, byte[]> parts = parts(workbook(sheet -> sheet.value(1, 0, "a")));
        String properties = "<coreProperties><created>%s</created></coreProperties>";
        parts.put(
                "docProps/core.xml",
                properties.formatted("2023-09-01T08:00:00.123Z").getBytes(StandardCharsets.UTF_8));
        byte[] first = timeless(zipped(parts));
        parts.put(
                "docProps/core.xml",
                properties.formatted("2024-09-01T08:00:00Z").getBytes(StandardCharsets.UTF_8));

        // When
        byte[] later = timeless(zipped(parts));

        // Then
        assertThat(later).isEqualTo(first);
        assertThat(read(later)).contains(List.of("a"));
        assertThat(parts(written()).get("docProps/core.xml"))
                .asString(StandardCharsets.UTF_8)
                .contains("1980-01-01");
    }

    private static byte[] timeless(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream timeless = TimelessXlsx.to(out)) {
            timeless.write(workbook);
        }
        return out.toByteArray();
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(TableFormat.XLSX, out, List.of("code"), new ObjectMapper())) {
            writer.row(Map.of("code", "a"));
        }
        return out.toByteArray();
    }

    @Test
    void aNumberWithAnAbsurdExponentStaysShort() throws IOException {
        List<List<String>> rows = read(with(SHEET, sheet("", "<c r=\"A2\"><v>1E999999999</v></c>")));

        assertThat(rows.get(1).get(0)).hasSizeLessThan(20);
    }

    static Stream<Arguments> hostile() throws IOException {
        String zeros = "0".repeat(50_000_000);
        Map<String, byte[]> many = parts(workbook(sheet -> {}));
        for (int i = 0; i < 100_000; i++) {
            many.put("xl/media/" + i, new byte[0]);
        }
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        return Stream.of(
                Arguments.of("a bomb", with("xl/media/image1.png", zeros), "expands"),
                Arguments.of("a bomb in a sheet", with(SHEET, sheet("", "<c/>".repeat(5_000_000))), "expands"),
                Arguments.of("a hundred thousand parts", zipped(many), "too many parts"),
                Arguments.of(
                        "an external entity",
                        with(SHEET, sheet("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "")),
                        "document type"),
                Arguments.of("a billion laughs", with(SHEET, sheet(laughs, "")), "document type"),
                Arguments.of(
                        "a definition behind a long comment",
                        with(SHEET, sheet("<!--" + "x".repeat(9_000) + "--><!DOCTYPE x>", "")),
                        "document type"),
                Arguments.of(
                        "a definition in UTF-16",
                        with(SHEET, sheet("<!DOCTYPE x>", "").getBytes(StandardCharsets.UTF_16)),
                        "not UTF-8"),
                Arguments.of("macros", with("xl/vbaProject.bin", "x"), "macros"),
                Arguments.of("links to other files", with("xl/externalLinks/externalLink1.xml", "<x/>"), "links"),
                Arguments.of("a cell without end", with(SHEET, endless()), "endless"),
                Arguments.of("a sheet that breaks off", with(SHEET, "<worksheet><sheetData><row r=\"1\"><c"), ""),
                Arguments.of(
                        "a text file", "code,title\na,b\n".getBytes(StandardCharsets.UTF_8), "not an XLSX workbook"),
                Arguments.of("nothing", new byte[0], "not an XLSX workbook"),
                Arguments.of(
                        "another kind of archive",
                        zipped(Map.of("readme.txt", new byte[] {'x'})),
                        "not an XLSX workbook"));
    }

    private static String endless() {
        StringBuilder text = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 2_000_000; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return sheet("", "<c r=\"A2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aHostileWorkbookIsRefused(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TableReader.Unreadable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aBombInsideABombIsNeverOpened() throws IOException {
        byte[] inner = with("xl/media/image1.png", "0".repeat(1_000_000));

        assertThat(read(with("xl/embeddings/inner.xlsx", inner))).contains(List.of("code", "title"));
    }
}
