package io.junheng.task.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What waits for a department that it could be given to (待分派). */
@ApplicationScoped
class Waiting {

    private static final int MOST = 1_000;

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Waiting(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void keep(Collection<Told> matters) {
        Instant now = Instant.now(clock);
        database.batch(
                """
                insert into ledger_matter_waiting (ref, told, since) values (?, ?::jsonb, ?)
                on conflict (ref) do update set told = excluded.told
                """,
                matters.stream()
                        .map(told -> new Object[] {told.ref(), text(told), now})
                        .toList());
    }

    void forget(Collection<String> refs) {
        if (!refs.isEmpty()) {
            database.update("delete from ledger_matter_waiting where ref = any(?)", refs);
        }
    }

    /** The oldest of them, held until the end of the transaction; those that somebody else holds are left out. */
    List<Told> held() {
        return database.list(
                "select told::text from ledger_matter_waiting order by since, ref limit " + MOST
                        + " for update skip locked",
                row -> told(row.getString(1)));
    }

    private Told told(String text) {
        try {
            return json.readValue(text, Told.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored matter is unreadable", e);
        }
    }

    private String text(Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
