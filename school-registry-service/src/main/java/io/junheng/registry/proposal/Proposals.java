package io.junheng.registry.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import io.junheng.registry.school.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The stored proposals. */
@ApplicationScoped
class Proposals {

    private final Database database;
    private final ObjectMapper json;

    Proposals(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The proposal; nobody else decides it before this transaction ends. */
    Optional<ProposalView> locked(String id) {
        return database.one("""
                select p.id, p.school_code, s.region_path, p.changes, p.differences, p.reason, p.status, p.proposed_by, p.proposed_at,
                    p.decided_by, p.decided_at, p.decision_reason, p.version
                from change_proposal p join school s on s.code = p.school_code where p.id = ? for update of p
                """, this::proposal, id);
    }

    void store(ProposalView proposal) {
        database.update(
                """
                insert into change_proposal (id, school_code, region_path, changes, differences, reason, status, proposed_by, proposed_at,
                    decided_by, decided_at, decision_reason, version)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set status = excluded.status, decided_by = excluded.decided_by,
                    decided_at = excluded.decided_at, decision_reason = excluded.decision_reason, version = excluded.version
                """,
                proposal.id(),
                proposal.school(),
                proposal.regionPath(),
                proposal.changes().toString(),
                text(proposal.differences()),
                proposal.reason(),
                proposal.status(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionReason(),
                proposal.version());
    }

    /** Proposals follow their school. */
    void move(String school, String regionPath) {
        database.update("update change_proposal set region_path = ? where school_code = ?", regionPath, school);
    }

    private ProposalView proposal(ResultSet row) throws SQLException {
        try {
            return new ProposalView(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    json.readTree(row.getString(4)),
                    json.readValue(row.getString(5), new TypeReference<List<Difference>>() {}),
                    row.getString(6),
                    ProposalStatus.valueOf(row.getString(7)),
                    row.getString(8),
                    instant(row, 9),
                    row.getString(10),
                    instant(row, 11),
                    row.getString(12),
                    row.getLong(13));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored proposal is unreadable", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private String text(List<Difference> differences) {
        try {
            return json.writeValueAsString(differences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
