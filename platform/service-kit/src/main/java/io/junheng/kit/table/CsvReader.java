package io.junheng.kit.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** CSV after RFC 4180, quotes and line breaks of any kind; a field is at most 1 MiB. */
final class CsvReader implements TableReader {

    private static final int MAX_FIELD = 1 << 20;
    private static final int MAX_COLUMNS = 2_000;

    private final de.siegmar.fastcsv.reader.CsvReader<Cells> csv;
    private final Iterator<Cells> records;
    private long lastRow;

    CsvReader(Reader reader) {
        csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                .maxBufferSize(2 * MAX_FIELD)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Records(), reader);
        records = csv.iterator();
    }

    /** Takes the fields of each record where they stand in the parser's memory, without a text for each. */
    private static final class Records extends AbstractBaseCsvCallbackHandler<Cells> {

        private final Cells.Collector cells = new Cells.Collector();

        @Override
        protected void handleBegin(long line) {
            cells.clear();
        }

        @Override
        protected void handleField(int place, char[] source, int offset, int length, boolean quoted) {
            if (length > MAX_FIELD || cells.characters() + length > 2 * MAX_FIELD) {
                throw new CsvParseException("a field longer than " + MAX_FIELD + ", or a row longer than twice that");
            }
            if (cells.size() == MAX_COLUMNS) {
                throw new CsvParseException("more than " + MAX_COLUMNS + " fields");
            }
            cells.add(source, offset, length);
        }

        @Override
        protected Cells buildRecord() {
            return cells.take();
        }
    }

    @Override
    public List<String> columns() {
        Cells header = record();
        return header == null
                ? List.of()
                : header.stream().map(name -> name == null ? "" : name).toList();
    }

    @Override
    public Line next() {
        for (Cells cells = record(); cells != null; cells = record()) {
            if (cells.characters() > 0) {
                return new Line(lastRow, cells);
            }
        }
        return null;
    }

    private Cells record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            Cells record = records.next();
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
