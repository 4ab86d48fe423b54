package io.junheng.registry.procedure;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored findings. */
@ApplicationScoped
class Findings {

    private static final String SELECT = """
            select f.id, f.case_id, c.subject, c.subject_code, c.region_code, c.region_path, f.opened_on, c.procedure, f.origin, f.key,
                f.message, f.message_en, f.basis, f.opened_by, f.status, f.closed_on, f.closed_by, f.reason, f.version
            from procedure_finding f join procedure_case c on c.id = f.case_id
            """;

    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    Optional<Finding> locked(String id) {
        return database.one(SELECT + " where f.id = ? for update of f", Findings::read, id);
    }

    /** The open findings of a case. */
    List<Finding> open(String caseId) {
        return database.list(
                SELECT + " where f.case_id = ? and f.status = 'OPEN' order by f.id", Findings::read, caseId);
    }

    /** Stores a new finding; false when the same is open already. */
    boolean insert(Finding one) {
        return database.update(
                        """
                        insert into procedure_finding (id, case_id, origin, key, message, message_en, basis, opened_on, opened_by, status, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1)
                        on conflict do nothing
                        """,
                        one.id(),
                        one.caseId(),
                        one.origin(),
                        one.key(),
                        one.message(),
                        one.messageEn(),
                        one.basis(),
                        one.about().day(),
                        one.openedBy())
                == 1;
    }

    void close(Finding one) {
        int rows = database.update(
                """
                update procedure_finding set status = 'CLOSED', closed_on = ?, closed_by = ?, reason = ?, version = ?
                where id = ? and version = ?
                """, one.closedOn(), one.closedBy(), one.reason(), one.version(), one.id(), one.version() - 1);
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private static Finding read(ResultSet row) throws SQLException {
        return new Finding(
                row.getString(1),
                row.getString(2),
                new CaseSubject(
                        Subject.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class)),
                row.getString(8),
                Finding.Origin.valueOf(row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15).equals("OPEN"),
                row.getObject(16, LocalDate.class),
                row.getString(17),
                row.getString(18),
                row.getLong(19));
    }
}
