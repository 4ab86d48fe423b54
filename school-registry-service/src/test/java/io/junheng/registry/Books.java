package io.junheng.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks that people send, honest and hostile. */
public final class Books {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MEGABYTES = 200;

    private Books() {}

    /** Sheets of cells: the key is like {@code 教基3112!I6}, texts are texts and numbers numbers, a text that begins with = is a formula without a value. */
    public static byte[] of(Map<String, Object> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Map<String, Worksheet> sheets = new LinkedHashMap<>();
            cells.forEach((place, value) -> {
                String[] parts = place.split("!");
                Worksheet sheet = sheets.computeIfAbsent(parts[0], workbook::newWorksheet);
                int column = parts[1].charAt(0) - 'A';
                int row = Integer.parseInt(parts[1].substring(1)) - 1;
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value.toString().startsWith("=")) {
                    sheet.formula(row, column, value.toString().substring(1));
                } else {
                    sheet.value(row, column, value.toString());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook of some 200 kB whose sheet expands to 200 MB. */
    public static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < MEGABYTES; i++) {
                zip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
