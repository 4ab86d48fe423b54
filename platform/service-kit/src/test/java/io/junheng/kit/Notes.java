package io.junheng.kit;

import io.junheng.contracts.registry.RegionEstablished;
import io.junheng.contracts.registry.RegionState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import io.junheng.kit.transfer.ExportSource;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.ImportTarget;
import io.junheng.kit.transfer.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A feature as small as can be, to try the kit with. */
@ApplicationScoped
public class Notes implements ImportTarget, ExportSource {

    static final Listing LISTING = listing("notes");
    static final Listing REGIONS = listing("regions");

    private static Listing listing(String resource) {
        return Listing.of(resource, "note n")
                .field("code", "n.code", FieldType.TEXT)
                .field("regionPath", "n.region_path", FieldType.TEXT)
                .field("title", "n.title", FieldType.TEXT)
                .field("amount", "n.amount", FieldType.DECIMAL)
                .field("writtenOn", "n.written_on", FieldType.DATE)
                .field("version", "n.version", FieldType.INTEGER)
                .key("code")
                .scope("n.region_path");
    }

    private final Database database;
    private final Outbox outbox;

    Notes(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    boolean put(Note note) {
        List<RegionEstablished> events = new ArrayList<>();
        boolean created = put(note, events);
        outbox.append(events);
        return created;
    }

    private boolean put(Note note, List<RegionEstablished> events) {
        boolean created = database.one(
                        """
                        insert into note (code, region_path, title, amount, written_on) values (?, ?, ?, ?, ?)
                        on conflict (code) do update set title = excluded.title, amount = excluded.amount, version = note.version + 1
                        returning version = 1
                        """,
                        row -> row.getBoolean(1),
                        note.code(),
                        note.regionPath() == null ? "/" : note.regionPath(),
                        note.title(),
                        note.amount(),
                        note.writtenOn())
                .orElseThrow();
        long version = database.one("select version from note where code = ?", row -> row.getLong(1), note.code())
                .orElseThrow();
        events.add(region(note.code(), note.title(), version));
        return created;
    }

    static RegionEstablished region(String code, String name, long version) {
        return new RegionEstablished(
                null,
                new RegionState(
                        code, name, "TOWN", "ADMINISTRATIVE", null, "/" + code + "/", LocalDate.EPOCH, null, version));
    }

    @Override
    public String resource() {
        return "notes";
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of("admin");
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("code", "编号"),
                ImportColumn.required("title", "标题"),
                ImportColumn.optional("amount", "数量"));
    }

    @Override
    public List<String> keyColumns() {
        return List.of("code");
    }

    /** A note has nothing to do with any other. */
    @Override
    public boolean seesAhead() {
        return true;
    }

    @Override
    public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
        List<RowResult> results = new ArrayList<>();
        List<RegionEstablished> events = new ArrayList<>();
        for (ImportRow row : rows) {
            if (row.get("code").startsWith("bad")) {
                results.add(RowResult.rejected(List.of(
                        RowResult.Remark.of("code", row.get("code"), KitTestProblem.BAD_CODE, row.get("code")))));
                continue;
            }
            String title = row.get("title");
            boolean same = database.one(
                            "select 1 from note where code = ? and title = ?",
                            found -> found.getInt(1),
                            row.get("code"),
                            title)
                    .isPresent();
            if (same) {
                results.add(RowResult.unchanged());
            } else {
                BigDecimal amount = row.get("amount") == null ? null : new BigDecimal(row.get("amount"));
                boolean created = put(new Note(row.get("code"), "/", title, amount, null, null), events);
                results.add(created ? RowResult.created() : RowResult.updated());
            }
        }
        outbox.append(events);
        return results;
    }
}
