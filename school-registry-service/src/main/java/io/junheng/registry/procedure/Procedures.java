package io.junheng.registry.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.ProcedureDefined;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.rule.FieldDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The procedures (程序): read by everybody, defined by administrators of the whole country; every version stays for the cases opened under it. */
@ApplicationScoped
class Procedures {

    private final Database database;
    private final Effects effects;
    private final ProcedureReader reader;
    private final Outbox outbox;
    private final Caller caller;
    private final ObjectMapper json;

    Procedures(
            Database database,
            Effects effects,
            ProcedureReader reader,
            Outbox outbox,
            Caller caller,
            ObjectMapper json) {
        this.database = database;
        this.effects = effects;
        this.reader = reader;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
    }

    /** A procedure before and after; {@code before} is null when it is new. */
    record Change(Procedure before, Procedure after) {}

    /** The procedure as it stands. */
    Optional<Procedure> find(String key) {
        return database.one("select definition::text from procedure where key = ?", this::read, key);
    }

    /** The procedure as it stood in one of its versions. */
    Procedure version(String key, long version) {
        return database.one(
                        "select definition::text from procedure_version where key = ? and version = ?",
                        this::read,
                        key,
                        version)
                .orElseThrow();
    }

    /** One version of a procedure with its sheets checked. */
    CheckedProcedure checked(String key, long version) {
        return reader.kept(key, version).orElseGet(() -> reader.stored(version(key, version)));
    }

    @Transactional
    Change put(String key, PutProcedure request, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(ProcedureProblem.COUNTRY_ONLY);
        }
        Procedure wanted = wanted(key, request);
        Procedure before = database.one(
                        "select definition::text from procedure where key = ? for update", this::read, key)
                .orElse(null);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        Procedure after = before == null ? wanted : before.changedTo(wanted);
        if (after != before) {
            store(after);
            outbox.append(new ProcedureDefined(before == null ? null : before.state(), after.state()));
        }
        return new Change(before, after);
    }

    private Procedure wanted(String key, PutProcedure request) {
        Collecting reading = new Collecting();
        Procedure wanted = request.procedure(key, reading);
        reading.problems().throwIfAny();
        CheckedProcedure checked = reader.read(wanted, reading);
        if (checked != null) {
            Set<String> fields =
                    wanted.fields().stream().map(FieldDefinition::key).collect(Collectors.toSet());
            Set<String> ofEntries = wanted.entries() == null
                    ? Set.of()
                    : wanted.entries().fields().stream()
                            .map(FieldDefinition::key)
                            .collect(Collectors.toSet());
            effects.check(wanted.effect(), fields, ofEntries, reading.problems());
        }
        reading.problems().throwIfAny();
        return wanted;
    }

    private void store(Procedure procedure) {
        int rows = database.update(
                """
                with kept as (
                    insert into procedure_version (key, version, definition) values (?, ?, ?::jsonb) on conflict do nothing
                )
                insert into procedure as p (key, name, name_en, subject, basis, definition, version)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (key) do update set name = excluded.name, name_en = excluded.name_en, basis = excluded.basis,
                    definition = excluded.definition, version = excluded.version
                where p.version = excluded.version - 1
                """,
                procedure.key(),
                procedure.version(),
                text(procedure),
                procedure.key(),
                procedure.name(),
                procedure.nameEn(),
                procedure.subject(),
                procedure.basis(),
                text(procedure),
                procedure.version());
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private Procedure read(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString(1), Procedure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored procedure is unreadable", e);
        }
    }

    private String text(Procedure procedure) {
        try {
            return json.writeValueAsString(procedure);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
