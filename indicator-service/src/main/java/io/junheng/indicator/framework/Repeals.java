package io.junheng.indicator.framework;

import io.junheng.contracts.task.DocumentVerdictState;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Which frameworks rest on repealed documents (依据文件废止). A version that cites one is STALE: what was judged by it stands, and nothing new is judged by it in
 * the region that repealed the document and below.
 */
@ApplicationScoped
public class Repeals {

    private static final String CITED = "select d.document_number, d.title, d.decided_on, d.region_code from"
            + " framework_citation c join document_verdict d on d.id = c.document and d.verdict = 'REPEAL'"
            + " where c.framework = ? and c.number = ?";

    private final Database database;

    Repeals(Database database) {
        this.database = database;
    }

    /** Every repeal of what the version cites, the latest first. */
    List<Repeal> of(FrameworkContent content) {
        return database.list(
                CITED + " order by d.decided_on desc, d.id", Repeals::repeal, content.key(), content.number());
    }

    /** The latest repeal that keeps the version from being used in the region. */
    public Optional<Repeal> against(FrameworkContent content, String regionPath) {
        return database.one(
                CITED + " and starts_with(?, d.region_path) order by d.decided_on desc, d.id limit 1",
                Repeals::repeal,
                content.key(),
                content.number(),
                regionPath);
    }

    /** Enters the verdict, and which versions cite the document. */
    void enter(DocumentVerdictState verdict) {
        database.update(
                """
                insert into document_verdict (id, document_number, title, verdict, decided_on, region_code, region_path,
                    version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set document_number = excluded.document_number, title = excluded.title,
                    verdict = excluded.verdict, decided_on = excluded.decided_on, region_code = excluded.region_code,
                    region_path = excluded.region_path, version = excluded.version
                """,
                verdict.id(),
                verdict.documentNumber(),
                verdict.title(),
                verdict.verdict(),
                verdict.decidedOn(),
                verdict.regionCode(),
                verdict.regionPath(),
                verdict.version());
        database.update("delete from framework_citation where document = ?", verdict.id());
        database
                .list(
                        "select key, number, content::jsonb ->> 'basis' from framework",
                        row -> new Cited(row.getString(1), row.getInt(2), row.getString(3)))
                .stream()
                .filter(version -> DocumentNumbers.cites(version.text(), verdict.documentNumber()))
                .forEach(version -> cite(version.framework(), version.number(), verdict.id()));
    }

    /** Notes which judged documents the version cites as it is now. */
    void note(FrameworkContent content) {
        database.update(
                "delete from framework_citation where framework = ? and number = ?", content.key(), content.number());
        database
                .list("select id, document_number from document_verdict", row ->
                        new String[] {row.getString(1), row.getString(2)})
                .stream()
                .filter(document -> DocumentNumbers.cites(content.basis(), document[1]))
                .forEach(document -> cite(content.key(), content.number(), document[0]));
    }

    private record Cited(String framework, int number, String text) {}

    private void cite(String framework, int number, String document) {
        database.update(
                "insert into framework_citation (framework, number, document) values (?, ?, ?) on conflict do nothing",
                framework,
                number,
                document);
    }

    private static Repeal repeal(ResultSet row) throws SQLException {
        return new Repeal(
                row.getString(1), row.getString(2), row.getObject(3, java.time.LocalDate.class), row.getString(4));
    }
}
