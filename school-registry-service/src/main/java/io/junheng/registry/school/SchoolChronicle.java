package io.junheng.registry.school;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the history of a school (校史): its lineage and its timeline. Schools beyond the caller's scope are left out of both. */
@ApplicationScoped
class SchoolChronicle {

    private static final String COMPONENT = """
            with recursive linked (code) as (
                select ?::text
                union
                select case when l.predecessor = k.code then l.successor else l.predecessor end
                from linked k join school_lineage l on l.predecessor = k.code or l.successor = k.code)
            """;

    private final Database database;
    private final SchoolHistory history;
    private final Caller caller;

    SchoolChronicle(Database database, SchoolHistory history, Caller caller) {
        this.database = database;
        this.history = history;
        this.caller = caller;
    }

    LineageView lineage(String code) {
        List<LineageView.Node> nodes = database.list(COMPONENT + """
                        select s.code, s.name, s.type, s.opened_on, s.closed_on, s.closure from linked k join school s on s.code = k.code
                        where s.region_path like ? || '%' order by s.opened_on nulls first, s.code
                        """, SchoolChronicle::node, code, caller.regionPath());
        Set<String> seen = nodes.stream().map(LineageView.Node::code).collect(Collectors.toSet());
        List<LineageView.Link> links = database.list("""
                select l.predecessor, l.successor, c.kind, c.effective_on, c.id, c.authority
                from school_lineage l join school_change c on c.id = l.change
                where l.predecessor = any(?) and l.successor = any(?)
                order by c.effective_on, c.id, l.predecessor, l.successor
                """, SchoolChronicle::link, seen, seen);
        return new LineageView(
                code,
                links.stream()
                        .filter(link -> link.successor().equals(code))
                        .map(LineageView.Link::predecessor)
                        .distinct()
                        .toList(),
                links.stream()
                        .filter(link -> link.predecessor().equals(code))
                        .map(LineageView.Link::successor)
                        .distinct()
                        .toList(),
                nodes,
                links);
    }

    TimelineView timeline(String code) {
        List<SchoolHistory.Line> lines = history.of(code);
        Set<String> others = new HashSet<>();
        lines.forEach(line -> others.addAll(line.others()));
        Map<String, String> names = database
                .list(
                        "select code, name from school where code = any(?) and region_path like ? || '%'",
                        row -> Map.entry(row.getString(1), row.getString(2)), others, caller.regionPath())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new TimelineView(
                code, lines.stream().map(line -> item(line, names)).toList());
    }

    private static TimelineView.Item item(SchoolHistory.Line line, Map<String, String> names) {
        List<String> others = line.others().stream().filter(names::containsKey).toList();
        return new TimelineView.Item(
                line.deed(),
                text(line, others, names, true),
                text(line, others, names, false),
                line.effectiveOn(),
                line.at(),
                line.actor(),
                line.authority(),
                line.reason(),
                line.change(),
                others,
                line.differences(),
                line.version());
    }

    private static String text(
            SchoolHistory.Line line, List<String> others, Map<String, String> names, boolean chinese) {
        String with = others.isEmpty()
                ? chinese ? "辖区外学校" : "a school beyond this scope"
                : others.stream().map(names::get).collect(Collectors.joining(chinese ? "、" : ", "));
        StringBuilder text = new StringBuilder();
        text.append(Objects.requireNonNullElseGet(
                        line.effectiveOn(), () -> line.at().toLocalDate()))
                .append(' ')
                .append(line.deed().text(chinese, with));
        if (!line.differences().isEmpty()) {
            text.append(chinese ? "：" : ": ")
                    .append(line.differences().stream()
                            .map(difference -> told(difference, chinese))
                            .collect(Collectors.joining(chinese ? "；" : "; ")));
        }
        if (line.authority() != null) {
            text.append(chinese ? "（依据：" : " (authority: ")
                    .append(line.authority())
                    .append(chinese ? "）" : ")");
        }
        return text.toString();
    }

    private static String told(Difference difference, boolean chinese) {
        return (chinese ? difference.label() : difference.labelEn()) + " " + value(difference.before(), chinese) + " → "
                + value(difference.after(), chinese);
    }

    private static String value(JsonNode value, boolean chinese) {
        if (value == null || value.isNull()) {
            return chinese ? "无" : "none";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? chinese ? "是" : "yes" : chinese ? "否" : "no";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static LineageView.Node node(ResultSet row) throws SQLException {
        String closure = row.getString(6);
        return new LineageView.Node(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                closure == null ? null : Closure.valueOf(closure));
    }

    private static LineageView.Link link(ResultSet row) throws SQLException {
        return new LineageView.Link(
                row.getString(1),
                row.getString(2),
                SchoolChangeKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6));
    }
}
