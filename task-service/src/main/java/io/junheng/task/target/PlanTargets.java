package io.junheng.task.target;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import io.junheng.task.document.DraftTarget;
import io.junheng.task.dossier.LinkedTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The stored targets of plans. */
@ApplicationScoped
public class PlanTargets {

    static final Listing LISTING = Listing.of("plan-targets", "plan_target t join plan p on p.id = t.plan_id")
            .field("key", "t.key", FieldType.TEXT)
            .field("planId", "t.plan_id", FieldType.TEXT)
            .field("itemId", "t.item_id", FieldType.TEXT)
            .field("name", "t.name", FieldType.TEXT)
            .field("comparator", "t.comparator", FieldType.TEXT)
            .field("value", "t.value", FieldType.DECIMAL)
            .field("unit", "t.unit", FieldType.TEXT)
            .field("year", "t.year", FieldType.INTEGER)
            .field("regionCode", "t.region_code", FieldType.TEXT)
            .field("regionAsWritten", "t.region_as_written", FieldType.TEXT)
            .field(
                    "indicator",
                    "case when t.framework is not null then jsonb_build_object('framework', t.framework, 'criterion', t.criterion, 'stage', t.stage) end",
                    FieldType.JSON)
            .field("origin", "t.origin", FieldType.TEXT)
            .field("quote", "t.quote", FieldType.TEXT)
            .field("verified", KnownResults.VERIFIED, FieldType.JSON)
            .field("version", "t.version", FieldType.INTEGER)
            .key("key")
            .scope("p.region_path");

    private static final String COLUMNS = """
            plan_id, key, position, item_id, name, comparator, value, unit, year, region_code, region_path, region_as_written,
            framework, criterion, stage, origin, quote, version""";

    private final Database database;

    PlanTargets(Database database) {
        this.database = database;
    }

    /** The place of one item of a plan in its document. */
    public record ItemPlace(String itemId, int start, int end) {}

    /** Takes the figures of a document over into a new plan. */
    public void takeOver(
            String plan, List<DraftTarget> drafts, List<ItemPlace> items, String regionCode, String regionPath) {
        PlanTarget.of(plan, drafts, items, regionCode, regionPath).forEach(this::insert);
    }

    /** Forgets the targets of a draft that is withdrawn. */
    public void forget(String plan) {
        database.update("delete from plan_target where plan_id = ?", plan);
    }

    /** What is held against a task of that item in that region: the targets of the item and of the whole plan whose region it lies in, verified of {@code subject}. */
    public List<LinkedTarget> of(String plan, String item, String regionPath, String subject) {
        return database.list(
                """
                select key, name, comparator, value, unit, year, framework, criterion, stage from plan_target
                where plan_id = ? and (item_id is null or item_id = ?) and starts_with(?, region_path)
                order by position
                """,
                row -> new LinkedTarget(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getObject(6, Integer.class),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(7) == null ? null : subject),
                plan,
                item,
                regionPath);
    }

    Optional<PlanTarget> locked(String plan, String key) {
        return database.one(
                "select " + COLUMNS + " from plan_target where plan_id = ? and key = ? for update",
                PlanTargets::target,
                plan,
                key);
    }

    int nextPosition(String plan) {
        return database.one(
                        "select coalesce(max(position), 0) + 1 from plan_target where plan_id = ?",
                        row -> row.getInt(1),
                        plan)
                .orElse(1);
    }

    void insert(PlanTarget target) {
        database.update(
                "insert into plan_target (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values(target));
    }

    void replace(PlanTarget target) {
        delete(target);
        insert(target);
    }

    void delete(PlanTarget target) {
        database.update("delete from plan_target where plan_id = ? and key = ?", target.planId(), target.key());
    }

    private static Object[] values(PlanTarget t) {
        Indicator indicator = t.indicator() == null ? new Indicator(null, null, null) : t.indicator();
        return new Object[] {
            t.planId(),
            t.key(),
            t.position(),
            t.itemId(),
            t.name(),
            t.comparator(),
            t.value(),
            t.unit(),
            t.year(),
            t.regionCode(),
            t.regionPath(),
            t.regionAsWritten(),
            indicator.framework(),
            indicator.criterion(),
            indicator.stage(),
            t.origin(),
            t.quote(),
            t.version()
        };
    }

    private static PlanTarget target(ResultSet row) throws SQLException {
        return new PlanTarget(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getString(8),
                row.getObject(9, Integer.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13) == null
                        ? null
                        : new Indicator(row.getString(13), row.getString(14), row.getString(15)),
                row.getString(16),
                row.getString(17),
                row.getLong(18));
    }
}
