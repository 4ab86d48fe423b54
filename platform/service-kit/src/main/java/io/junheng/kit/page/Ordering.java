package io.junheng.kit.page;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The total order of a list: the columns asked for, then the key, which follows the direction of the last of them. An absent value counts as greater than
 * every other: it comes last ascending and first descending, as a B-tree holds it, so that one index serves both ways.
 */
final class Ordering {

    private record Sort(Listing.Field field, boolean descending, boolean nullable) {

        private String sql() {
            return field.sql();
        }

        private String beyond() {
            return descending ? " < " : " > ";
        }
    }

    private final List<Sort> sorts;

    private Ordering(List<Sort> sorts) {
        this.sorts = sorts;
    }

    static Ordering read(Listing listing, String order, Problems problems) {
        List<Sort> sorts = new ArrayList<>();
        boolean descending = false;
        for (String part : order == null || order.isBlank() ? new String[0] : order.split(",")) {
            descending = part.startsWith("-");
            String name = descending ? part.substring(1) : part;
            Listing.Field field = listing.fields().get(name);
            if (field == null || !field.type().comparable()) {
                problems.add("?order", KitProblem.UNKNOWN_ORDER_FIELD, name, listing.comparable());
            } else if (sorts.stream().noneMatch(sort -> sort.field().equals(field))) {
                sorts.add(new Sort(field, descending, !listing.key().contains(name)));
            }
        }
        for (String name : listing.key()) {
            Listing.Field field = listing.fields().get(name);
            if (sorts.stream().noneMatch(sort -> sort.field().equals(field))) {
                sorts.add(new Sort(field, descending, false));
            }
        }
        return new Ordering(sorts);
    }

    List<Listing.Field> fields() {
        return sorts.stream().map(Sort::field).toList();
    }

    String sql() {
        return sorts.stream()
                .map(sort -> sort.sql() + (sort.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The place of {@code row} in this order: one value per column of {@link #fields()}, null where it has none. */
    List<Object> placeOf(Map<String, Object> row) {
        List<Object> place = new ArrayList<>();
        sorts.forEach(sort -> place.add(row.get(sort.field().name())));
        return place;
    }

    /**
     * The rows beyond {@code place} as one or several stretches that follow each other in order. Each is a range of an index over the ordered columns: a
     * single condition for all of them would have to be filtered row by row from the list's beginning.
     */
    List<Condition> beyond(List<Object> place) {
        return beyond(place, 0);
    }

    private List<Condition> beyond(List<Object> place, int from) {
        if (from == sorts.size()) {
            return List.of();
        }
        Sort sort = sorts.get(from);
        if (place.get(from) == null) {
            Stream<Condition> absent = within(sort.sql() + " is null", List.of(), beyond(place, from + 1));
            return sort.descending()
                    ? Stream.concat(absent, Stream.of(Condition.of(sort.sql() + " is not null")))
                            .toList()
                    : absent.toList();
        }
        Stream<Condition> present = comparedAsRow(place, from)
                ? Stream.of(row(place, from))
                : Stream.concat(
                        within(sort.sql() + " = ?", List.of(place.get(from)), beyond(place, from + 1)),
                        Stream.of(Condition.of(sort.sql() + sort.beyond() + "?", place.get(from))));
        return sort.nullable() && !sort.descending()
                ? Stream.concat(present, Stream.of(Condition.of(sort.sql() + " is null")))
                        .toList()
                : present.toList();
    }

    private static Stream<Condition> within(String sql, List<Object> parameters, List<Condition> inner) {
        return inner.stream()
                .map(condition -> new Condition(
                        sql + " and " + condition.sql(),
                        Stream.concat(parameters.stream(), condition.parameters().stream())
                                .toList()));
    }

    /** Whether one row comparison says it: one direction from here on, and no absent value further on. */
    private boolean comparedAsRow(List<Object> place, int from) {
        for (int i = from + 1; i < sorts.size(); i++) {
            Sort sort = sorts.get(i);
            if (sort.nullable()
                    || place.get(i) == null
                    || sort.descending() != sorts.get(from).descending()) {
                return false;
            }
        }
        return true;
    }

    private Condition row(List<Object> place, int from) {
        List<Sort> rest = sorts.subList(from, sorts.size());
        return new Condition(
                "(" + rest.stream().map(Sort::sql).collect(Collectors.joining(", ")) + ")"
                        + rest.get(0).beyond() + "(" + String.join(", ", Collections.nCopies(rest.size(), "?")) + ")",
                List.copyOf(place.subList(from, place.size())));
    }
}
