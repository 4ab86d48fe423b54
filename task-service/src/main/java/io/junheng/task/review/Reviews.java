package io.junheng.task.review;

import io.junheng.contracts.task.DocumentVerdictState;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The stored clean-ups and their documents. */
@ApplicationScoped
class Reviews {

    static final Listing LISTING = Listing.of("document-reviews", "document_review r")
            .field("id", "r.id", FieldType.TEXT)
            .field("title", "r.title", FieldType.TEXT)
            .field("regionCode", "r.region_code", FieldType.TEXT)
            .field("dueOn", "r.due_on", FieldType.DATE)
            .field("status", "r.status", FieldType.TEXT)
            .field(
                    "documents",
                    "(select count(*) from reviewed_document d where d.review_id = r.id)",
                    FieldType.INTEGER)
            .field(
                    "undecided",
                    "(select count(*) from reviewed_document d where d.review_id = r.id and d.verdict is null)",
                    FieldType.INTEGER)
            .field("openedBy", "r.opened_by", FieldType.TEXT)
            .field("version", "r.version", FieldType.INTEGER)
            .key("id")
            .scope("r.region_path");

    static final Listing DOCUMENTS = Listing.of(
                    "reviewed-documents", "reviewed_document d join document_review r on r.id = d.review_id")
            .field("id", "d.id", FieldType.TEXT)
            .field("position", "d.position", FieldType.INTEGER)
            .field("documentNumber", "d.document_number", FieldType.TEXT)
            .field("title", "d.title", FieldType.TEXT)
            .field("verdict", "d.verdict", FieldType.TEXT)
            .field("decidedOn", "d.decided_on", FieldType.DATE)
            .field("reason", "d.reason", FieldType.TEXT)
            .field("decidedBy", "d.decided_by", FieldType.TEXT)
            .field("version", "d.version", FieldType.INTEGER)
            .key("position")
            .scope("r.region_path");

    private final Database database;

    Reviews(Database database) {
        this.database = database;
    }

    /** A clean-up as stored. */
    record Held(String id, String title, String regionCode, String regionPath, ReviewStatus status, long version) {}

    /** A document as stored; without a verdict until one is given. */
    record HeldDocument(
            String id, String number, String title, DocumentVerdict verdict, LocalDate decidedOn, long version) {

        /** What was decided of it, or null. */
        DocumentVerdictState state(Held review) {
            return verdict == null
                    ? null
                    : new DocumentVerdictState(
                            id,
                            number,
                            title,
                            verdict.name(),
                            decidedOn,
                            review.regionCode(),
                            review.regionPath(),
                            version);
        }

        HeldDocument decided(DocumentVerdict newVerdict, LocalDate on) {
            return new HeldDocument(id, number, title, newVerdict, on, version + 1);
        }
    }

    void insert(Held review, LocalDate dueOn, String by, Instant at) {
        database.update(
                """
                insert into document_review (id, title, region_code, region_path, due_on, status, opened_by, opened_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                review.id(),
                review.title(),
                review.regionCode(),
                review.regionPath(),
                dueOn,
                review.status(),
                by,
                at,
                review.version());
    }

    void insert(String review, List<HeldDocument> documents) {
        database.batch(
                "insert into reviewed_document (id, review_id, position, document_number, title, version) values (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, documents.size())
                        .mapToObj(i -> row(review, i + 1, documents.get(i)))
                        .toList());
    }

    private static Object[] row(String review, int position, HeldDocument document) {
        return new Object[] {document.id(), review, position, document.number(), document.title(), document.version()};
    }

    Optional<Held> locked(String id) {
        return database.one(
                "select id, title, region_code, region_path, status, version from document_review where id = ? for update",
                row -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        ReviewStatus.valueOf(row.getString(5)),
                        row.getLong(6)),
                id);
    }

    List<HeldDocument> documents(String review) {
        return database.list(
                "select id, document_number, title, verdict, decided_on, version from reviewed_document where review_id = ? order by position",
                row -> new HeldDocument(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4) == null ? null : DocumentVerdict.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getLong(6)),
                review);
    }

    void decide(HeldDocument document, String reason, String by) {
        database.update(
                "update reviewed_document set verdict = ?, decided_on = ?, reason = ?, decided_by = ?, version = ? where id = ?",
                document.verdict(),
                document.decidedOn(),
                reason,
                by,
                document.version(),
                document.id());
    }

    void close(String id) {
        database.update("update document_review set status = 'CLOSED', version = version + 1 where id = ?", id);
    }
}
