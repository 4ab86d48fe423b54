package io.junheng.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. The archive is checked for bombs, macros and document type definitions before anything is parsed. */
final class XlsxReader implements TableReader {

    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_EXPANDED = 4L << 30;
    private static final int MAX_RATIO = 200;
    private static final int MAX_COLUMNS = 2_000;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxReader(InputStream in) throws IOException {
        file = Files.createTempFile("junheng-import", ".xlsx");
        try (in) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            check(file);
            workbook = new ReadableWorkbook(file.toFile());
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (ExcelReaderException | ZipException e) {
            Files.deleteIfExists(file);
            throw new Unreadable(1, "not an XLSX workbook");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw new Unreadable(1, "too many parts");
            }
            long expanded = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new Unreadable(1, "contains macros");
                }
                expanded += Math.max(0, entry.getSize());
                boolean bomb = entry.getCompressedSize() > 0
                        && entry.getSize() / entry.getCompressedSize() > MAX_RATIO
                        && entry.getSize() > 1 << 20;
                if (bomb || expanded > MAX_EXPANDED) {
                    throw new Unreadable(1, "expands to far more than its size");
                }
                if (entry.getName().endsWith(".xml")) {
                    refuseDoctype(zip, entry);
                }
            }
        }
    }

    private static void refuseDoctype(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            String start = new String(in.readNBytes(1_024), java.nio.charset.StandardCharsets.ISO_8859_1);
            if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
                throw new Unreadable(1, "contains a document type definition");
            }
        }
    }

    @Override
    public List<String> columns() {
        if (!rows.hasNext()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String cell : cells(rows.next())) {
            names.add(cell == null ? "" : cell);
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    @Override
    public Line next() {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(row);
            if (cells.stream().anyMatch(cell -> cell != null)) {
                return new Line(row.getRowNum(), cells);
            }
        }
        return null;
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
            return cell.asNumber().toPlainString();
        }
        return cell.getText();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        Files.deleteIfExists(file);
    }
}
