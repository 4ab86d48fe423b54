package io.junheng.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook, its cells as {@link XlsxCell} has them. */
final class XlsxReader implements TableReader {

    private static final int MAX_COLUMNS = 2_000;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long lastRow;

    XlsxReader(InputStream in) throws IOException {
        file = Files.createTempFile("junheng-import", ".xlsx");
        try (in) {
            copy(in, file);
            workbook = new ReadableWorkbook(file.toFile(), XlsxCell.WITH_FORMATS);
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (Unreadable e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw new Unreadable(1, "not an XLSX workbook");
        }
    }

    private static void copy(InputStream in, Path file) throws IOException {
        Path sent = Files.createTempFile("junheng-sent", ".xlsx");
        try {
            Files.copy(in, sent, StandardCopyOption.REPLACE_EXISTING);
            XlsxArchive.copy(sent, file);
        } finally {
            Files.delete(sent);
        }
    }

    @Override
    public List<String> columns() {
        Row row = row();
        if (row == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String cell : cells(row)) {
            names.add(cell == null ? "" : cell);
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    @Override
    public Line next() {
        for (Row row = row(); row != null; row = row()) {
            List<String> cells = cells(row);
            if (cells.stream().anyMatch(cell -> cell != null)) {
                return new Line(row.getRowNum(), cells);
            }
        }
        return null;
    }

    private Row row() {
        try {
            Row row = rows.hasNext() ? rows.next() : null;
            lastRow = row == null ? lastRow : row.getRowNum();
            return row;
        } catch (RuntimeException e) {
            throw new Unreadable(lastRow + 1, "the sheet is damaged");
        }
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > MAX_COLUMNS) {
            throw new Unreadable(row.getRowNum(), "more than " + MAX_COLUMNS + " columns");
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? null : XlsxCell.text(cell);
            cells.add(text == null || text.isBlank() ? null : text.strip());
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        Files.deleteIfExists(file);
    }
}
