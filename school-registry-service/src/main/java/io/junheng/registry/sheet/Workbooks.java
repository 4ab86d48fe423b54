package io.junheng.registry.sheet;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.table.TableReader;
import io.junheng.kit.table.XlsxArchive;
import io.junheng.kit.table.XlsxCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of a workbook that a mapping names (工作簿读取); the archive is checked first, and size and rows are bounded. */
final class Workbooks {

    private static final long MEGABYTES = 20;

    private Workbooks() {}

    /** The sheets with these names, as far as the workbook has them. */
    static Map<String, Grid> read(Path file, Set<String> names) {
        try {
            if (Files.size(file) > MEGABYTES << 20) {
                throw Problem.of(SheetProblem.BOOK_TOO_LARGE, MEGABYTES);
            }
            Path copy = Files.createTempFile("junheng-book", ".xlsx");
            try {
                XlsxArchive.copy(file, copy);
                return parsed(copy, names);
            } finally {
                Files.delete(copy);
            }
        } catch (TableReader.Unreadable unreadable) {
            throw Problem.of(SheetProblem.BOOK_UNREADABLE, String.valueOf(unreadable.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Grid> parsed(Path file, Set<String> names) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), XlsxCell.WITH_FORMATS)) {
            return sheets(workbook, names);
        } catch (Problem told) {
            throw told;
        } catch (RuntimeException damaged) {
            throw Problem.of(SheetProblem.BOOK_UNREADABLE, "damaged");
        }
    }

    private static Map<String, Grid> sheets(ReadableWorkbook workbook, Set<String> names) throws IOException {
        Map<String, Grid> found = new LinkedHashMap<>();
        for (Sheet sheet : workbook.getSheets()
                .filter(one -> names.contains(one.getName()))
                .toList()) {
            Grid grid = new Grid();
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(row -> read(sheet.getName(), row, grid));
            }
            found.put(sheet.getName(), grid);
        }
        return found;
    }

    private static void read(String sheet, Row row, Grid grid) {
        if (row.getRowNum() > Address.MOST_ROWS) {
            throw Problem.of(SheetProblem.SHEET_TOO_LONG, sheet, Address.MOST_ROWS);
        }
        for (int i = 0; i < Math.min(row.getCellCount(), Address.MOST_COLUMNS); i++) {
            Cell cell = row.getCell(i);
            if (cell != null) {
                grid.put(new Address(row.getRowNum() - 1, i), XlsxCell.text(cell));
            }
        }
    }
}
