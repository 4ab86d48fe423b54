package io.junheng.registry.rule;

import io.junheng.expressions.Type;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Attributes of schools and regions (主体属性). */
@ApplicationScoped
class SubjectLookups {

    private final Database database;
    private final Ancestors ancestors;

    SubjectLookups(Database database, Ancestors ancestors) {
        this.database = database;
        this.ancestors = ancestors;
    }

    List<Object> of(Lookup.OfSchool lookup, List<Judged> all) {
        List<String> codes = new ArrayList<>();
        all.forEach(one ->
                codes.add(lookup.of() == null ? one.school() : one.values().text(lookup.of())));
        SchoolAttribute attribute = lookup.attribute();
        return found(
                "select code, " + attribute.column()
                        + " from school join unnest(?::text[]) as k (wanted) on code = wanted",
                codes,
                row -> value(row, attribute.type()));
    }

    List<Object> of(Lookup.OfRegion lookup, List<Judged> all) {
        List<String> codes = new ArrayList<>();
        if (lookup.of() != null) {
            all.forEach(one -> codes.add(one.values().text(lookup.of())));
        } else {
            codes.addAll(ancestors.codes(all, lookup.scope()));
        }
        return found(
                "select code, " + lookup.attribute().column()
                        + " from region join unnest(?::text[]) as k (wanted) on code = wanted",
                codes,
                row -> row.getString(2));
    }

    private List<Object> found(String sql, List<String> codes, Database.Row<Object> value) {
        Map<String, Object> byCode = new HashMap<>();
        List<String> asked = codes.stream().filter(Objects::nonNull).distinct().toList();
        if (!asked.isEmpty()) {
            database.list(
                    sql,
                    row -> {
                        byCode.put(row.getString(1), value.map(row));
                        return null;
                    },
                    asked);
        }
        List<Object> values = new ArrayList<>();
        codes.forEach(code -> values.add(code == null ? null : byCode.get(code)));
        return values;
    }

    private static Object value(ResultSet row, Type type) throws SQLException {
        return switch (type) {
            case TRUTH -> row.getObject(2, Boolean.class);
            case DATE -> row.getObject(2, LocalDate.class);
            case NUMBER -> row.getBigDecimal(2);
            case TEXT -> {
                Object value = row.getObject(2);
                yield value instanceof Array array
                        ? String.join(" ", (String[]) array.getArray())
                        : value == null ? null : value.toString();
            }
        };
    }
}
