package io.junheng.expressions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * What compiled formulas read, as columns {@code <alias>.e0, e1, …} of a subselect over a {@code jsonb} document per subject: numbers, texts, days as
 * {@code 2024-01-31}, {@code true} and {@code false}. The texts that formulas themselves contain are columns too. Keys and texts are bind parameters; the
 * column names are made here.
 */
public final class SqlFrame {

    private final String alias;
    private final IntFunction<String> document;
    private final UnaryOperator<String> keyOf;
    private final Function<Element, Optional<String>> shortcut;
    private final Map<Object, Column> columns = new LinkedHashMap<>();

    /**
     * A frame whose subselect is called {@code alias}; {@code document} gives the SQL of the jsonb object of a year, 0 for the evaluated one, 1 for the
     * year before. Both are written by the calling program, never by a user.
     */
    public SqlFrame(String alias, IntFunction<String> document) {
        this(alias, document, UnaryOperator.identity());
    }

    /** As above, for documents whose keys are not the formula's names: {@code keyOf} gives a name's key. */
    public SqlFrame(String alias, IntFunction<String> document, UnaryOperator<String> keyOf) {
        this(alias, document, keyOf, element -> Optional.empty());
    }

    /**
     * As above, for numbers that need not be looked for in the document: {@code shortcut} gives an element's {@code when … then …} to a numeric, without bind
     * parameters. What it gives must be what the document says.
     */
    public SqlFrame(
            String alias,
            IntFunction<String> document,
            UnaryOperator<String> keyOf,
            Function<Element, Optional<String>> shortcut) {
        this.alias = alias;
        this.document = document;
        this.keyOf = keyOf;
        this.shortcut = shortcut;
    }

    private record Column(String name, String sql, String parameter) {}

    String column(Element element, Type type) {
        Column column = columns.computeIfAbsent(
                element, added -> new Column("e" + columns.size(), value(element, type), keyOf.apply(element.name())));
        return alias + "." + column.name();
    }

    private String value(Element element, Type type) {
        String looked = "(" + document.apply(element.yearsBack()) + " ->> ?)::" + sqlType(type);
        return type == Type.NUMBER
                ? shortcut.apply(element)
                        .map(quick -> "(case " + quick + " else " + looked + " end)")
                        .orElse(looked)
                : looked;
    }

    /** A text of the formula itself. */
    String constant(String text) {
        Column column = columns.computeIfAbsent(text, added -> new Column("e" + columns.size(), "?::text", text));
        return alias + "." + column.name();
    }

    private static String sqlType(Type type) {
        return switch (type) {
            case NUMBER -> "numeric";
            case TEXT -> "text";
            case DATE -> "date";
            case TRUTH -> "boolean";
        };
    }

    /** The columns to select, each preceded by a comma, with one bind parameter per column; empty when nothing is read. */
    public String selected() {
        StringBuilder list = new StringBuilder();
        columns.values()
                .forEach(column ->
                        list.append(", ").append(column.sql()).append(" AS ").append(column.name()));
        return list.toString();
    }

    /** The bind parameters of {@link #selected()}, in order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        columns.values().forEach(column -> keys.add(column.parameter()));
        return keys;
    }
}
