package io.junheng.kit.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table row by row. In CSV and XLSX a text cell that a spreadsheet would take for a formula ({@code = + - @}, tab, carriage return) gets an apostrophe in
 * front; numbers stay numbers. The same rows give the same bytes.
 */
public abstract class TableWriter implements Closeable {

    public static TableWriter open(TableFormat format, OutputStream out, List<String> columns, ObjectMapper json) {
        return switch (format) {
            case CSV -> new Csv(out, columns, json);
            case NDJSON -> new Ndjson(out, json);
            case XLSX -> new Xlsx(out, columns, json);
        };
    }

    /** Writes one row: values by column; an absent one is left blank. */
    public abstract void row(Map<String, Object> values);

    /** Text that no spreadsheet will run. */
    static String harmless(String text) {
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?\\d+(\\.\\d+)?")) {
            return "'" + text;
        }
        return text;
    }

    private static String text(Object value, ObjectMapper json) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Collection<?> many) {
            return harmless(String.join(";", many.stream().map(String::valueOf).toList()));
        }
        if (value instanceof com.fasterxml.jackson.databind.JsonNode node) {
            return harmless(node.toString());
        }
        return harmless(value.toString());
    }

    private static final class Csv extends TableWriter {

        private final CsvWriter csv;
        private final List<String> columns;
        private final ObjectMapper json;

        Csv(OutputStream out, List<String> columns, ObjectMapper json) {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
            this.columns = columns;
            this.json = json;
            csv.writeRecord(columns);
        }

        @Override
        public void row(Map<String, Object> values) {
            List<String> cells = new ArrayList<>(columns.size());
            for (String column : columns) {
                cells.add(text(values.get(column), json));
            }
            csv.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class Ndjson extends TableWriter {

        private final OutputStream out;
        private final ObjectMapper json;

        Ndjson(OutputStream out, ObjectMapper json) {
            this.out = out;
            this.json = json;
        }

        @Override
        public void row(Map<String, Object> values) {
            try {
                out.write(json.writeValueAsBytes(values));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class Xlsx extends TableWriter {

        private static final int FLUSH = 500;

        private final OutputStream out;
        private final Workbook workbook;
        private final Worksheet sheet;
        private final List<String> columns;
        private final ObjectMapper json;
        private int row = 1;

        Xlsx(OutputStream out, List<String> columns, ObjectMapper json) {
            this.out = TimelessXlsx.to(out);
            this.workbook = new Workbook(this.out, "Junheng", "1.0");
            this.sheet = workbook.newWorksheet("data");
            this.columns = columns;
            this.json = json;
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(Map<String, Object> values) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = values.get(columns.get(i));
                if (value instanceof Number number) {
                    sheet.value(row, i, number);
                } else if (value != null) {
                    sheet.value(row, i, text(value, json));
                }
            }
            if (++row % FLUSH == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
            out.close();
        }
    }
}
