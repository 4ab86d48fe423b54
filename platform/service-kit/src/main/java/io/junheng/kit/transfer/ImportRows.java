package io.junheng.kit.transfer;

import io.junheng.kit.problem.Violation;
import io.junheng.kit.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Remarks on rows, and the keys an import has met, in the database: memory does not grow with the file. */
@ApplicationScoped
class ImportRows {

    private static final int SHOWN = 200;

    private final Database database;

    ImportRows(Database database) {
        this.database = database;
    }

    /** Forgets the keys of an import that has ended. */
    @Transactional
    void end(String job) {
        SeenKeys.forget(database, job);
    }

    /** Forgets the keys of imports that ended without saying so. */
    @Scheduled(every = "1h", delayed = "9m")
    @Transactional
    void forget() {
        for (String table : List.of("job_key", "job_key_pack")) {
            database.update("delete from " + table + """
                     k where not exists (select from job j where j.id = k.job_id and j.status in ('QUEUED', 'RUNNING'))
                    """);
        }
    }

    void clear(String job) {
        database.update("delete from job_row where job_id = ?", job);
        SeenKeys.forget(database, job);
    }

    void keep(String job, List<ImportRow> rows, List<RowResult> results) {
        List<Object[]> remarks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowResult result = results.get(i);
            int seq = 0;
            for (RowResult.Remark remark : result.remarks()) {
                Violation violation = remark.violation();
                remarks.add(new Object[] {
                    job,
                    rows.get(i).number(),
                    seq++,
                    result.outcome() == RowResult.Outcome.REJECTED ? "REJECTED" : "WARNING",
                    remark.column(),
                    violation.type().name(),
                    violation.message(true),
                    violation.message(false),
                    shortened(remark.value())
                });
            }
        }
        database.batch("""
                insert into job_row (job_id, row_number, seq, outcome, column_name, code, message_zh, message_en, value)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, remarks);
    }

    /** The keys that the import has met so far. */
    @Transactional
    SeenKeys seen(String job) {
        return SeenKeys.of(database, job);
    }

    private static String shortened(String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
