package io.junheng.task.cascade;

import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a cascade reads: the plan, its items with their departments, and the regions; and where it notes what was cascaded. */
@ApplicationScoped
class CascadeSource {

    /** The plan as far as it matters here. */
    record PlanRow(String id, String regionPath, String status, LocalDate dueOn) {}

    /** An item that is given out; a collective name has members of its own and is not cascaded by counterpart. */
    record ItemRow(String id, String title, LocalDate dueOn) {}

    /** A department of an item. */
    record PartyRow(String itemId, String role, String name) {}

    /** What identifies an assignment that was cascaded. */
    record Cascaded(String itemId, String regionCode, String role, String department) {}

    private final Database database;

    CascadeSource(Database database) {
        this.database = database;
    }

    /** The plan, held so that two cascades of it follow one another. */
    Optional<PlanRow> locked(String planId) {
        return database.one(
                "select id, region_path, status, due_on from plan where id = ? for update",
                row -> new PlanRow(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
                planId);
    }

    List<ItemRow> items(String planId) {
        return database.list(
                "select id, title, due_on from plan_item where plan_id = ? and not excluded order by position",
                row -> new ItemRow(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                planId);
    }

    Map<String, List<PartyRow>> parties(Collection<String> itemIds) {
        return database
                .list("""
                        select item_id, role, name from item_department
                        where item_id = any(?) and cardinality(members) = 0 order by item_id, role, position
                        """, row -> new PartyRow(row.getString(1), row.getString(2), row.getString(3)), itemIds)
                .stream()
                .collect(Collectors.groupingBy(PartyRow::itemId));
    }

    List<KnownRegion> regions(Collection<String> codes) {
        return database.list(
                "select code, name, level, parent_code, path from known_region where code = any(?) order by code",
                row -> new KnownRegion(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                codes);
    }

    List<Cascaded> cascaded(Collection<String> itemIds) {
        return database.list(
                "select item_id, region_code, role, department from cascaded where item_id = any(?)",
                row -> new Cascaded(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                itemIds);
    }

    void note(List<Map.Entry<Cascaded, String>> given) {
        database.batch(
                "insert into cascaded (item_id, region_code, role, department, assignment_id) values (?, ?, ?, ?, ?)",
                given.stream()
                        .map(one -> new Object[] {
                            one.getKey().itemId(),
                            one.getKey().regionCode(),
                            one.getKey().role(),
                            one.getKey().department(),
                            one.getValue()
                        })
                        .toList());
    }
}
