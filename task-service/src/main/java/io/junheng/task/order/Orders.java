package io.junheng.task.order;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import io.junheng.kit.transfer.ExportSource;
import io.junheng.task.department.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored orders, as rows and as a list. */
@ApplicationScoped
class Orders implements ExportSource {

    static final Listing LISTING = Listing.of("orders", "work_order o")
            .field("id", "o.id", FieldType.TEXT)
            .field("kind", "o.kind", FieldType.TEXT)
            .field("source", "o.source", FieldType.TEXT)
            .field("sourceRef", "o.source_ref", FieldType.TEXT)
            .field("sourceStatus", "o.source_status", FieldType.TEXT)
            .field("title", "o.title", FieldType.TEXT)
            .field("content", "o.content", FieldType.TEXT)
            .field("department", "o.department", FieldType.TEXT)
            .field("departmentCode", "o.department_code", FieldType.TEXT)
            .field("schoolCode", "o.school_code", FieldType.TEXT)
            .field("regionCode", "o.region_code", FieldType.TEXT)
            .field("regionPath", "o.region_path", FieldType.TEXT)
            .field("issuer", "o.issuer", FieldType.TEXT)
            .field("issuedAt", "o.issued_at", FieldType.TIME)
            .field("dueAt", "o.due_at", FieldType.TIME)
            .field("dueOn", "o.due_on", FieldType.DATE)
            .field("status", "o.status", FieldType.TEXT)
            .field("reportedBy", "o.reported_by", FieldType.TEXT)
            .field("closedBy", "o.closed_by", FieldType.TEXT)
            .field("reopens", "o.reopens", FieldType.TEXT)
            .field("referred", "o.referred", FieldType.BOOLEAN)
            .field("version", "o.version", FieldType.INTEGER)
            .key("id")
            .scope("o.place_path");

    private static final String COLUMNS = """
            id, kind, source, source_ref, source_status, source_version, title, content, department, department_code, school_code, region_code, region_path,
            issuer, issued_at, due_at, due_on, status, reported_by, closed_by, reopens, referred, version""";

    private final Database database;
    private final Standpoint standpoint;
    private final Caller caller;

    Orders(Database database, Standpoint standpoint, Caller caller) {
        this.database = database;
        this.standpoint = standpoint;
        this.caller = caller;
    }

    /** The order, as far as the caller sees it. */
    Optional<Order> find(String id) {
        return seen(id, "");
    }

    /** The same, held until the transaction ends. */
    Optional<Order> locked(String id) {
        return seen(id, " for update");
    }

    private Optional<Order> seen(String id, String lock) {
        Condition own = own();
        List<Object> values = new ArrayList<>(List.of(id, caller.regionPath()));
        values.addAll(own.parameters());
        return database.one(
                "select " + COLUMNS + " from work_order o where o.id = ? and starts_with(o.place_path, ?) and ("
                        + own.sql() + ")" + lock,
                Orders::order,
                values.toArray());
    }

    Optional<String> reopening(String id) {
        return database.one("select id from work_order where reopens = ?", row -> row.getString(1), id);
    }

    /** The newest orders about these matters, held until the end of the transaction. */
    List<Order> newestAbout(OrderSource source, Collection<String> refs) {
        return database.list("select " + COLUMNS + """
                         from work_order o where source = ? and source_ref = any(?)
                            and not exists (select 1 from work_order n where n.reopens = o.id and n.source_ref = o.source_ref)
                        order by id for update
                        """, Orders::order, source, refs);
    }

    /** False when there is an order from the same source already. */
    boolean insert(Order order) {
        return database.update(
                        "insert into work_order (" + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        order.id(),
                        order.kind(),
                        order.origin().source(),
                        order.origin().ref(),
                        order.origin().status(),
                        order.origin().version(),
                        order.title(),
                        order.content(),
                        order.department(),
                        order.departmentCode(),
                        order.schoolCode(),
                        order.regionCode(),
                        order.regionPath(),
                        order.issuer(),
                        order.issuedAt(),
                        order.dueAt(),
                        order.dueOn(),
                        order.status(),
                        order.reportedBy(),
                        order.closedBy(),
                        order.reopens(),
                        order.referred(),
                        order.version())
                == 1;
    }

    void update(Order order) {
        database.update(
                "update work_order set source_status = ?, source_version = ?, status = ?, reported_by = ?, closed_by = ?, referred = ?, version = ? where id = ?",
                order.origin().status(),
                order.origin().version(),
                order.status(),
                order.reportedBy(),
                order.closedBy(),
                order.referred(),
                order.version(),
                order.id());
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of(
                Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(own());
    }

    Condition own() {
        return standpoint.condition("o.department_code", "o.school_code");
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString(1),
                OrderKind.valueOf(row.getString(2)),
                new Origin(OrderSource.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getLong(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                instant(row, 15),
                instant(row, 16),
                row.getObject(17, LocalDate.class),
                OrderStatus.valueOf(row.getString(18)),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getBoolean(22),
                row.getLong(23));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
