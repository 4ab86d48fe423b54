package io.junheng.kit.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** CSV after RFC 4180, quotes and line breaks of any kind; a field is at most 1 MiB. */
final class CsvReader implements TableReader {

    private static final int MAX_FIELD = 1 << 20;
    private static final int MAX_COLUMNS = 2_000;

    private final de.siegmar.fastcsv.reader.CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long lastRow;

    CsvReader(Reader reader) {
        csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                .maxBufferSize(2 * MAX_FIELD)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MAX_COLUMNS)
                                .maxFieldSize(MAX_FIELD)
                                .maxRecordSize(2 * MAX_FIELD)
                                .fieldModifier(FieldModifiers.TRIM)
                                .build(),
                        reader);
        records = csv.iterator();
    }

    @Override
    public List<String> columns() {
        CsvRecord header = record();
        return header == null ? List.of() : header.getFields();
    }

    @Override
    public Line next() {
        for (CsvRecord record = record(); record != null; record = record()) {
            String[] cells = new String[record.getFieldCount()];
            boolean filled = false;
            for (int i = 0; i < cells.length; i++) {
                String cell = record.getField(i);
                if (!cell.isEmpty()) {
                    cells[i] = cell;
                    filled = true;
                }
            }
            if (filled) {
                return new Line(lastRow, Arrays.asList(cells));
            }
        }
        return null;
    }

    private CsvRecord record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            lastRow++;
            return record;
        } catch (CsvParseException e) {
            throw new Unreadable(lastRow + 1, e.getMessage());
        } catch (UncheckedIOException e) {
            throw new Unreadable(lastRow + 1, e.getCause().getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
