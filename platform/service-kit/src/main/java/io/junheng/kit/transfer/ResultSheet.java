package io.junheng.kit.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.job.Jobs;
import io.junheng.kit.sql.Database;
import io.junheng.kit.table.TableFormat;
import io.junheng.kit.table.TableReader;
import io.junheng.kit.table.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The caller's own table back, with a column that says what was wrong with each row. */
@ApplicationScoped
class ResultSheet {

    private static final String ERRORS = "错误 / errors";
    private static final int BATCH = 500;

    private final Jobs jobs;
    private final Database database;
    private final ObjectMapper json;

    ResultSheet(Jobs jobs, Database database, ObjectMapper json) {
        this.jobs = jobs;
        this.database = database;
        this.json = json;
    }

    void write(String job, TableFormat from, TableFormat to, OutputStream out) throws IOException {
        try (TableReader table = open(job, from)) {
            List<String> columns = new ArrayList<>(table.columns());
            columns.add(ERRORS);
            try (TableWriter writer = TableWriter.open(to, out, columns, json)) {
                rows(job, table, columns, writer);
            }
        } catch (TableReader.Unreadable e) {
            try (TableWriter writer = TableWriter.open(to, out, List.of(ERRORS), json)) {
                flush(job, new ArrayList<>(List.of(new TableReader.Line(e.row(), List.of()))), List.of(ERRORS), writer);
            }
        }
    }

    private void rows(String job, TableReader table, List<String> columns, TableWriter writer) throws IOException {
        List<TableReader.Line> batch = new ArrayList<>();
        try {
            for (TableReader.Line line = table.next(); line != null; line = table.next()) {
                batch.add(line);
                if (batch.size() == BATCH) {
                    flush(job, batch, columns, writer);
                }
            }
        } catch (TableReader.Unreadable e) {
            batch.add(new TableReader.Line(e.row(), List.of()));
        }
        flush(job, batch, columns, writer);
    }

    private void flush(String job, List<TableReader.Line> batch, List<String> columns, TableWriter writer) {
        if (batch.isEmpty()) {
            return;
        }
        Map<Long, String> errors = new HashMap<>();
        database.list(
                        """
                        select row_number, string_agg(coalesce(column_name || ': ', '') || message_zh, '; ' order by seq)
                        from job_row where job_id = ? and row_number between ? and ? group by row_number
                        """,
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        job,
                        batch.get(0).number(),
                        batch.get(batch.size() - 1).number())
                .forEach(entry -> errors.put(entry.getKey(), entry.getValue()));
        for (TableReader.Line line : batch) {
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < line.cells().size() && i < columns.size() - 1; i++) {
                values.put(columns.get(i), line.cells().get(i));
            }
            values.put(ERRORS, errors.get(line.number()));
            writer.row(values);
        }
        batch.clear();
    }

    private TableReader open(String job, TableFormat format) throws IOException {
        return TableReader.open(format, () -> jobs.input(job), json);
    }
}
