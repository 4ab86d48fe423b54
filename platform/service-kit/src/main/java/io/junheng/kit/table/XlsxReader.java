package io.junheng.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX workbook. A formula is never computed: its cell has the value that the workbook keeps for it. A cell with the format of a date is
 * read as {@code yyyy-MM-dd}.
 */
final class XlsxReader implements TableReader {

    private static final int MAX_COLUMNS = 2_000;
    private static final int MAX_DIGITS = 100;
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*(y.*m|m.*d|d.*m).*");
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long lastRow;

    XlsxReader(InputStream in) throws IOException {
        file = Files.createTempFile("junheng-import", ".xlsx");
        try (in) {
            copy(in, file);
            workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
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
            String text = cell == null ? null : text(cell);
            cells.add(text == null || text.isBlank() ? null : text.strip());
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            return format != null && DATE_FORMAT.matcher(format).matches()
                    ? cell.asDate().toLocalDate().toString()
                    : plain(cell.asNumber());
        }
        return cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
    }

    /** Without exponent, unless it were too long to be meant. */
    private static String plain(BigDecimal number) {
        boolean sane = Math.abs((long) number.scale()) <= MAX_DIGITS;
        return sane ? number.toPlainString() : number.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        Files.deleteIfExists(file);
    }
}
