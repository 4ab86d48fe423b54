package io.junheng.registry.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.CopyRows;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The lines of history of the schools (学校经历), one for each thing that happened to one of them; that it was entered stands in the school itself. */
@ApplicationScoped
class SchoolHistory {

    /** From as many lines on, writing them together is worth a statement of its own. */
    private static final int MANY = 50;

    private final Database database;
    private final Differences differences;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    SchoolHistory(Database database, Differences differences, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.differences = differences;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** One line: {@code others} are codes of schools. */
    record Line(
            SchoolDeed deed,
            LocalDate effectiveOn,
            OffsetDateTime at,
            String actor,
            String authority,
            String reason,
            String change,
            List<String> others,
            List<Difference> differences,
            long version) {}

    void append(List<SchoolJournal.Entry> entries, SchoolJournal.Grounds grounds) {
        if (entries.isEmpty()) {
            return;
        }
        if (entries.size() < MANY) {
            insert(entries, grounds);
        } else {
            copy(entries, grounds);
        }
    }

    private void copy(List<SchoolJournal.Entry> entries, SchoolJournal.Grounds grounds) {
        Instant at = clock.instant();
        String actor = caller.subject();
        database.copy(
                "school_history",
                "code, version, deed, effective_on, at, actor, authority, reason, change, others, differences",
                rows -> {
                    for (SchoolJournal.Entry entry : entries) {
                        rows.row(
                                entry.after().code(),
                                entry.after().version(),
                                entry.deed(),
                                effective(entry, grounds),
                                at,
                                actor,
                                grounds.authority(),
                                grounds.reason(),
                                grounds.change(),
                                CopyRows.array(entry.others()),
                                CopyRows.jsonb(differencesOf(entry)));
                    }
                });
    }

    private void insert(List<SchoolJournal.Entry> entries, SchoolJournal.Grounds grounds) {
        database.update(
                """
                insert into school_history (code, version, deed, effective_on, at, actor, authority, reason, change, others, differences)
                select code, version::bigint, deed, effective_on::date, ?, ?, ?, ?, ?, string_to_array(others, ' '), differences::jsonb
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as t (code, version, deed, effective_on, others, differences)
                """,
                clock.instant(),
                caller.subject(),
                grounds.authority(),
                grounds.reason(),
                grounds.change(),
                column(entries, entry -> entry.after().code().text()),
                column(entries, entry -> Long.toString(entry.after().version())),
                column(entries, entry -> entry.deed().name()),
                column(entries, entry -> Objects.toString(effective(entry, grounds), null)),
                column(entries, entry -> String.join(" ", entry.others())),
                column(entries, this::differencesOf));
    }

    /** The lines of one school, first things first. */
    List<Line> of(String code) {
        return database.list("""
                select deed, effective_on, at, actor, authority, reason, change, others, differences, version
                from school_history_line where code = ? order by coalesce(effective_on, at::date), id
                """, this::line, code);
    }

    private static LocalDate effective(SchoolJournal.Entry entry, SchoolJournal.Grounds grounds) {
        return switch (entry.deed()) {
            case ENTERED -> entry.after().details().openedOn();
            case SHUT -> entry.after().details().closedOn();
            case CORRECTED, MOVED -> dated(entry);
            default -> grounds.on();
        };
    }

    private static LocalDate dated(SchoolJournal.Entry entry) {
        return entry.after().past(entry.before()) == null
                ? null
                : entry.after().details().validFrom();
    }

    private String differencesOf(SchoolJournal.Entry entry) {
        return entry.before() == null || !entry.stored()
                ? "[]"
                : text(differences.between(entry.before(), entry.after()));
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                SchoolDeed.valueOf(row.getString(1)),
                row.getObject(2, LocalDate.class),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Arrays.asList((String[]) row.getArray(8).getArray()),
                differences(row.getString(9)),
                row.getLong(10));
    }

    private String text(List<Difference> found) {
        try {
            return json.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Difference> differences(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Difference>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored history is unreadable", e);
        }
    }

    private static List<String> column(List<SchoolJournal.Entry> entries, Function<SchoolJournal.Entry, String> value) {
        return entries.stream().map(value).toList();
    }
}
