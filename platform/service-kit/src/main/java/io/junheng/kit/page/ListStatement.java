package io.junheng.kit.page;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@link PageQuery} checked against its {@link Listing} and turned into SQL with bound parameters. All faults are told at once. */
final class ListStatement {

    private final Listing listing;
    private final int size;
    private final List<Condition> conditions = new ArrayList<>();
    private final Ordering ordering;
    private final String fingerprint;
    private final PageToken token;

    ListStatement(Listing listing, PageQuery query, String scopePath, List<Condition> extra) {
        Problems problems = new Problems();
        this.listing = listing;
        this.size = size(query.pageSize(), problems);
        this.conditions.addAll(Filters.read(listing, query.filter(), problems));
        this.ordering = Ordering.read(listing, query.order(), problems);
        requireKnown(query.fields(), problems);
        this.fingerprint = PageToken.fingerprint(listing, query, extra);
        this.token = token(query.pageToken(), problems);
        problems.throwIfAny();
        if (listing.scope() != null && !scopePath.equals("/")) {
            conditions.add(Condition.of(listing.scope() + " like ?", Condition.literal(scopePath) + "%"));
        }
        extra.forEach(condition -> conditions.add(new Condition("(" + condition.sql() + ")", condition.parameters())));
    }

    /** SQL and its parameters. */
    record Bound(String sql, Object[] parameters) {}

    int size() {
        return size;
    }

    /** The stretches of the list that the page may take its rows from, in order. */
    List<Condition> stretches() {
        return token.after() == null ? List.of(Condition.of("true")) : ordering.beyond(token.after());
    }

    /** At most {@code limit} rows of one stretch, each followed by whether it lies beyond the token's end. */
    Bound select(Condition stretch, int limit) {
        List<Object> parameters = new ArrayList<>();
        String beyond = "false";
        if (token.until() != null) {
            List<Condition> ends = ordering.beyond(token.until());
            beyond = ends.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ") is true"));
            ends.forEach(end -> parameters.addAll(end.parameters()));
        }
        Condition where = where(stretch);
        parameters.addAll(where.parameters());
        return new Bound(
                "select " + columns(listing.fields().values()) + ", " + beyond + " from " + listing.from() + where.sql()
                        + " order by " + ordering.sql() + " limit " + limit,
                parameters.toArray());
    }

    Bound selectAll() {
        Condition where = where();
        return new Bound(
                "select " + columns(listing.fields().values()) + " from " + listing.from() + where.sql() + " order by "
                        + ordering.sql(),
                where.parameters().toArray());
    }

    Bound count() {
        Condition where = where();
        return new Bound(
                "select count(*) from " + listing.from() + where.sql(),
                where.parameters().toArray());
    }

    /** The ordered columns of every {@code width}th row. */
    Bound everyNth(long width) {
        Condition where = where();
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.add(width);
        String numbered = "row_number() over (order by " + ordering.sql() + ") as place_in_order";
        List<String> names = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Listing.Field field : ordering.fields()) {
            names.add("c" + names.size());
            columns.add(field.sql() + " as " + names.get(names.size() - 1));
        }
        return new Bound(
                "select " + String.join(", ", names) + " from (select " + String.join(", ", columns) + ", " + numbered
                        + " from " + listing.from() + where.sql()
                        + ") numbered where place_in_order % ? = 0 order by place_in_order",
                parameters.toArray());
    }

    List<Listing.Field> ordered() {
        return ordering.fields();
    }

    /** The token that continues after {@code row}, as far as this one reaches. */
    String tokenAfter(Map<String, Object> row) {
        return new PageToken(ordering.placeOf(row), token.until()).text(fingerprint);
    }

    /** The tokens of the stretches between these places, from the list's beginning to its end. */
    List<String> tokensBetween(List<List<Object>> places) {
        List<String> tokens = new ArrayList<>();
        List<Object> after = null;
        for (List<Object> place : places) {
            tokens.add(new PageToken(after, place).text(fingerprint));
            after = place;
        }
        tokens.add(new PageToken(after, null).text(fingerprint));
        return tokens;
    }

    private static String columns(Iterable<Listing.Field> fields) {
        List<String> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(field.sql()));
        return String.join(", ", columns);
    }

    private Condition where(Condition... more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(Arrays.asList(more));
        List<Object> parameters = new ArrayList<>();
        all.forEach(condition -> parameters.addAll(condition.parameters()));
        return new Condition(
                all.isEmpty()
                        ? ""
                        : all.stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", "")),
                parameters);
    }

    private static int size(String text, Problems problems) {
        if (text == null || text.isEmpty()) {
            return PageQuery.DEFAULT_SIZE;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= PageQuery.MAX_SIZE) {
            return Integer.parseInt(text);
        }
        problems.add("?pageSize", KitProblem.BAD_PAGE_SIZE, PageQuery.MAX_SIZE);
        return PageQuery.DEFAULT_SIZE;
    }

    private void requireKnown(String fields, Problems problems) {
        if (fields != null && !fields.isBlank()) {
            for (String name : fields.split(",")) {
                problems.require(
                        listing.fields().containsKey(name),
                        "?fields",
                        KitProblem.UNKNOWN_FIELD,
                        name,
                        String.join(", ", listing.fieldNames()));
            }
        }
    }

    private PageToken token(String text, Problems problems) {
        if (text == null || text.isEmpty()) {
            return PageToken.START;
        }
        try {
            return PageToken.parse(text, fingerprint, ordering.fields());
        } catch (IllegalArgumentException e) {
            problems.add("?pageToken", KitProblem.BAD_PAGE_TOKEN);
            return PageToken.START;
        }
    }
}
