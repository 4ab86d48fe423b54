package io.junheng.kit.transfer;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps PostgreSQL's plans in step with tables that an import fills: made while a table was empty, or without statistics of it, a plan reads the whole
 * table, or the wrong index, for each chunk, and the import slows down with every row.
 */
@ApplicationScoped
class Planner {

    private static final int LATER = 8;

    private final Database database;

    Planner(Database database) {
        this.database = database;
    }

    /**
     * Takes it that what was just written is in memory, and that a statement over the few thousand keys of a chunk finds each by its index: on the way from small to large a
     * table would be read whole for each chunk. Statements over a chunk are planned anew by {@link Database}; forcing that here would plan each check of
     * a foreign key anew, too, for each row. Nor are they merged with the rows of a form and year: where all of these are
     * the same but for their codes, that compares each key with each row.
     */
    void followGrowth() {
        database.one(
                "select set_config('random_page_cost', '1.1', true), set_config('enable_seqscan', 'off', true), set_config('enable_mergejoin', 'off', true)",
                row -> row.getString(1));
    }

    /**
     * Takes statistics of the tables written in the running transaction, if its {@code latest} rows were the first, or if there are eight times as many as then. What follows
     * is left to the server's own rounds: from the size of a table it tells how many rows were added.
     */
    void learn(long done, int latest) {
        if (worthwhile(done, latest)) {
            database.list("""
                            select relid::regclass::text from pg_stat_xact_user_tables
                            where n_tup_ins > 0 and relname not in ('outbox', 'job', 'job_key', 'job_key_pack', 'job_row')
                            """, row -> row.getString(1)).forEach(table -> database.update("analyze " + table));
        }
    }

    /** Whether {@code done} is one or eight chunks of the size of the latest. */
    static boolean worthwhile(long done, int latest) {
        long chunks = done / latest;
        return done % latest == 0 && (chunks == 1 || chunks == LATER);
    }
}
