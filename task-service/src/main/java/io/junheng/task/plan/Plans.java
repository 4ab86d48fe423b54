package io.junheng.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stored plans, their items, and the departments of each item. */
@ApplicationScoped
class Plans {

    static final Listing LISTING = Listing.of("plans", "plan p")
            .field("id", "p.id", FieldType.TEXT)
            .field("extraction", "p.extraction_id", FieldType.TEXT)
            .field("title", "p.title", FieldType.TEXT)
            .field("documentNumber", "p.document_number", FieldType.TEXT)
            .field("level", "p.level", FieldType.TEXT)
            .field("parentId", "p.parent_id", FieldType.TEXT)
            .field("superiorTitle", "p.superior_title", FieldType.TEXT)
            .field("superiorNumber", "p.superior_number", FieldType.TEXT)
            .field("requiredOrgans", "p.required_organs", FieldType.TEXTS)
            .field("obligations", "p.obligations", FieldType.TEXTS)
            .field("regionCode", "p.region_code", FieldType.TEXT)
            .field("regionPath", "p.region_path", FieldType.TEXT)
            .field("dueOn", "p.due_on", FieldType.DATE)
            .field("openDates", "p.open_dates", FieldType.JSON)
            .field("status", "p.status", FieldType.TEXT)
            .field(
                    "items",
                    "(select count(*) from plan_item i where i.plan_id = p.id and not i.excluded)",
                    FieldType.INTEGER)
            .field("version", "p.version", FieldType.INTEGER)
            .key("id")
            .scope("p.region_path");

    static final Listing ITEMS = Listing.of("plan-items", "plan_item i join plan p on p.id = i.plan_id")
            .field("id", "i.id", FieldType.TEXT)
            .field("planId", "i.plan_id", FieldType.TEXT)
            .field("position", "i.position", FieldType.INTEGER)
            .field("sectionPath", "i.section_path", FieldType.TEXTS)
            .field("itemNo", "i.item_no", FieldType.INTEGER)
            .field("paragraphNo", "i.paragraph_no", FieldType.INTEGER)
            .field("title", "i.title", FieldType.TEXT)
            .field("lead", departments(ItemRole.LEAD), FieldType.JSON)
            .field("cooperating", departments(ItemRole.COOPERATING), FieldType.JSON)
            .field("responsible", departments(ItemRole.RESPONSIBLE), FieldType.JSON)
            .field("span", "jsonb_build_object('start', i.span_start, 'end', i.span_end)", FieldType.JSON)
            .field("warnings", "i.warnings", FieldType.TEXTS)
            .field("dueOn", "i.due_on", FieldType.DATE)
            .field("excluded", "i.excluded", FieldType.BOOLEAN)
            .field("exclusionReason", "i.exclusion_reason", FieldType.TEXT)
            .field("version", "i.version", FieldType.INTEGER)
            .key("position")
            .scope("p.region_path");

    private static final String ITEM_COLUMNS =
            "id, plan_id, position, section_path, item_no, paragraph_no, title, span_start, span_end, warnings, due_on, excluded, exclusion_reason, version";
    private static final TypeReference<List<OpenDate>> OPEN_DATES = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    Plans(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Plan> locked(String id) {
        return database.one("""
                select id, extraction_id, title, document_number, region_code, region_path, due_on, open_dates::text, status, version,
                    (select count(*) from plan_item i where i.plan_id = plan.id and not i.excluded),
                    level, parent_id, superior_title, superior_number, required_organs, obligations
                from plan where id = ? for update
                """, this::plan, id);
    }

    void insert(Plan plan, List<PlanItem> items) {
        database.update(
                """
                insert into plan (id, extraction_id, title, document_number, region_code, region_path, due_on, open_dates, status, version,
                    level, parent_id, superior_title, superior_number, required_organs, obligations)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                plan.id(),
                plan.extractionId(),
                plan.title(),
                plan.documentNumber(),
                plan.regionCode(),
                plan.regionPath(),
                plan.dueOn(),
                text(plan.openDates()),
                plan.status(),
                plan.version(),
                plan.lineage().level(),
                plan.lineage().parentId(),
                plan.lineage().superiorTitle(),
                plan.lineage().superiorNumber(),
                names(plan.requiredOrgans()),
                plan.obligations());
        for (PlanItem item : items) {
            database.update(
                    "insert into plan_item (" + ITEM_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    item.id(),
                    item.planId(),
                    item.position(),
                    item.sectionPath(),
                    item.itemNo(),
                    item.paragraphNo(),
                    item.title(),
                    item.spanStart(),
                    item.spanEnd(),
                    item.warnings(),
                    item.dueOn(),
                    item.excluded(),
                    item.exclusionReason(),
                    item.version());
            insert(item);
        }
    }

    void update(Plan plan) {
        database.update(
                """
                update plan set title = ?, due_on = ?, status = ?, version = ?, level = ?, parent_id = ?, superior_title = ?,
                    superior_number = ?, required_organs = ?, obligations = ? where id = ?
                """,
                plan.title(),
                plan.dueOn(),
                plan.status(),
                plan.version(),
                plan.lineage().level(),
                plan.lineage().parentId(),
                plan.lineage().superiorTitle(),
                plan.lineage().superiorNumber(),
                names(plan.requiredOrgans()),
                plan.obligations(),
                plan.id());
    }

    /** A plan that carries a document number, nearest to the region at {@code path}; at that region or above it. */
    Optional<String> numbered(String documentNumber, String path) {
        return database.one("""
                select id from plan where document_number = ? and starts_with(?, region_path)
                order by length(region_path) desc, id limit 1
                """, row -> row.getString(1), documentNumber, path);
    }

    /** The region path of a plan. */
    Optional<String> pathOf(String id) {
        return database.one("select region_path from plan where id = ?", row -> row.getString(1), id);
    }

    /** The plan and all that it carries out, nearest first. */
    List<Ancestor> upwards(String id) {
        return database
                .list(
                        """
                with recursive line(id, parent_id, title, document_number, level, superior_title, superior_number, step) as (
                    select id, parent_id, title, document_number, level, superior_title, superior_number, 0 from plan where id = ?
                    union all
                    select p.id, p.parent_id, p.title, p.document_number, p.level, p.superior_title, p.superior_number, l.step + 1
                    from plan p join line l on p.id = l.parent_id where l.step < 50)
                select id, title, document_number, level, superior_title, superior_number from line order by step
                """,
                        row -> new Line(
                                new Ancestor(
                                        Ancestor.Kind.PLAN,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        level(row.getString(4))),
                                row.getString(5),
                                row.getString(6)),
                        id)
                .stream()
                .collect(ArrayList<Ancestor>::new, Plans::collect, List::addAll);
    }

    /** One plan of a lineage with the document it carries out. */
    private record Line(Ancestor plan, String superiorTitle, String superiorNumber) {}

    /** Only the highest plan's document is a step of its own; of the others it is the plan above. */
    private static void collect(List<Ancestor> ancestors, Line line) {
        if (!ancestors.isEmpty() && ancestors.get(ancestors.size() - 1).kind() == Ancestor.Kind.DOCUMENT) {
            ancestors.remove(ancestors.size() - 1);
        }
        ancestors.add(line.plan());
        if (line.superiorTitle() != null || line.superiorNumber() != null) {
            ancestors.add(
                    new Ancestor(Ancestor.Kind.DOCUMENT, null, line.superiorTitle(), line.superiorNumber(), null));
        }
    }

    boolean hasChildren(String id) {
        return database.one("select 1 from plan where parent_id = ? limit 1", row -> true, id)
                .isPresent();
    }

    void delete(String id) {
        database.update(
                "delete from item_department where item_id in (select i.id from plan_item i where i.plan_id = ?)", id);
        database.update("delete from plan_item where plan_id = ?", id);
        database.update("delete from plan_organ where plan_id = ?", id);
        database.update("delete from plan where id = ?", id);
    }

    private static PlanLevel level(String name) {
        return name == null ? null : PlanLevel.valueOf(name);
    }

    private static List<String> names(List<OrganType> organs) {
        return organs.stream().map(Enum::name).toList();
    }

    void update(PlanItem item) {
        database.update(
                "update plan_item set title = ?, due_on = ?, excluded = ?, exclusion_reason = ?, version = ? where id = ?",
                item.title(),
                item.dueOn(),
                item.excluded(),
                item.exclusionReason(),
                item.version(),
                item.id());
        database.update("delete from item_department where item_id = ?", item.id());
        insert(item);
    }

    List<PlanItem> items(String planId) {
        Map<String, List<Map.Entry<String, Party>>> parties = database
                .list(
                        """
                        select d.item_id, d.role, d.as_written, d.name, d.department_code, d.members
                        from item_department d join plan_item i on i.id = d.item_id where i.plan_id = ? order by d.item_id, d.role, d.position
                        """,
                        row -> Map.entry(
                                row.getString(1),
                                new Party(
                                        ItemRole.valueOf(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        texts(row, 6))),
                        planId)
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey));
        return database.list(
                "select " + ITEM_COLUMNS + " from plan_item where plan_id = ? order by position",
                row -> item(
                        row,
                        parties.getOrDefault(row.getString(1), List.of()).stream()
                                .map(Map.Entry::getValue)
                                .toList()),
                planId);
    }

    private void insert(PlanItem item) {
        List<Object[]> rows = new ArrayList<>();
        for (ItemRole role : ItemRole.values()) {
            List<Party> parties = item.parties(role);
            for (int i = 0; i < parties.size(); i++) {
                Party party = parties.get(i);
                rows.add(new Object[] {
                    item.id(), role, i + 1, party.asWritten(), party.name(), party.code(), party.members()
                });
            }
        }
        database.batch("""
                insert into item_department (item_id, role, position, as_written, name, department_code, members)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static String departments(ItemRole role) {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('asWritten', d.as_written, 'department', d.name,
                    'departmentCode', d.department_code, 'members', to_jsonb(d.members)) order by d.position), '[]'::jsonb)
                from item_department d where d.item_id = i.id and d.role = '%s')""".formatted(role);
    }

    private Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Lineage(level(row.getString(12)), row.getString(13), row.getString(14), row.getString(15)),
                texts(row, 16).stream().map(OrganType::valueOf).toList(),
                texts(row, 17),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                openDates(row.getString(8)),
                PlanStatus.valueOf(row.getString(9)),
                row.getInt(11),
                row.getLong(10));
    }

    private static PlanItem item(ResultSet row, List<Party> parties) throws SQLException {
        int itemNo = row.getInt(5);
        Integer number = row.wasNull() ? null : itemNo;
        return new PlanItem(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                texts(row, 4),
                number,
                row.getInt(6),
                row.getString(7),
                parties,
                row.getInt(8),
                row.getInt(9),
                texts(row, 10),
                row.getObject(11, LocalDate.class),
                row.getBoolean(12),
                row.getString(13),
                row.getLong(14));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private List<OpenDate> openDates(String text) {
        try {
            return json.readValue(text, OPEN_DATES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored dates are unreadable", e);
        }
    }

    private String text(List<OpenDate> dates) {
        try {
            return json.writeValueAsString(dates);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
