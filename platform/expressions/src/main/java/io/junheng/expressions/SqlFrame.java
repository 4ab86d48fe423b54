package io.junheng.expressions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * The figures that compiled formulas read, as numeric columns {@code <alias>.e0, e1, …} of a subselect over a {@code jsonb} document per subject. The keys
 * of the document are bind parameters; the column names are made here.
 */
public final class SqlFrame {

    private final String alias;
    private final IntFunction<String> document;
    private final UnaryOperator<String> keyOf;
    private final Map<Element, String> columns = new LinkedHashMap<>();

    /**
     * A frame whose subselect is called {@code alias}; {@code document} gives the SQL of the jsonb object of a year, 0 for the evaluated one, 1 for the
     * year before. Both are written by the calling program, never by a user.
     */
    public SqlFrame(String alias, IntFunction<String> document) {
        this(alias, document, UnaryOperator.identity());
    }

    /** As above, for documents whose keys are not the formula's names: {@code keyOf} gives a name's key. */
    public SqlFrame(String alias, IntFunction<String> document, UnaryOperator<String> keyOf) {
        this.alias = alias;
        this.document = document;
        this.keyOf = keyOf;
    }

    String column(Element element) {
        return alias + "." + columns.computeIfAbsent(element, added -> "e" + columns.size());
    }

    /** The columns to select, each preceded by a comma, with one bind parameter per column; empty when nothing is read. */
    public String selected() {
        StringBuilder list = new StringBuilder();
        columns.forEach((element, column) -> list.append(", (")
                .append(document.apply(element.yearsBack()))
                .append(" ->> ?)::numeric AS ")
                .append(column));
        return list.toString();
    }

    /** The bind parameters of {@link #selected()}, in order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        columns.keySet().forEach(element -> keys.add(keyOf.apply(element.name())));
        return keys;
    }
}
