package io.junheng.kit.page;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.text.SearchPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The {@code filter} parameters of a query as SQL conditions with bound parameters; every fault is told. */
final class Filters {

    private static final Map<String, String> COMPARISONS =
            Map.of("eq", "=", "ne", "<>", "gt", ">", "ge", ">=", "lt", "<", "le", "<=");
    private static final int MAX_FILTERS = 20;
    private static final int MAX_VALUES = 200;
    private static final int MAX_SEARCH = 100;

    private final Listing listing;
    private final Problems problems;
    private final List<Condition> conditions = new ArrayList<>();

    private Filters(Listing listing, Problems problems) {
        this.listing = listing;
        this.problems = problems;
    }

    static List<Condition> read(Listing listing, List<String> filters, Problems problems) {
        Filters read = new Filters(listing, problems);
        if (filters != null && filters.size() > MAX_FILTERS) {
            problems.add("?filter", KitProblem.MALFORMED_FILTER);
        } else if (filters != null) {
            filters.forEach(read::filter);
        }
        return read.conditions;
    }

    private void filter(String filter) {
        String[] parts = filter.split(":", 3);
        if (parts.length < 2) {
            problems.add("?filter", KitProblem.MALFORMED_FILTER);
            return;
        }
        Listing.Field field = listing.fields().get(parts[0]);
        if (field == null || !field.type().comparable()) {
            problems.add("?filter", KitProblem.UNKNOWN_FILTER_FIELD, parts[0], listing.comparable());
            return;
        }
        String operator = parts[1];
        String value = parts.length == 3 ? parts[2] : "";
        switch (operator) {
            case "null" -> conditions.add(Condition.of(field.sql() + " is null"));
            case "!null" -> conditions.add(Condition.of(field.sql() + " is not null"));
            case "in" -> in(field, value);
            case "like" -> like(field, value);
            case "search" -> search(field, value);
            default -> {
                if (COMPARISONS.containsKey(operator)) {
                    compare(field, COMPARISONS.get(operator), value);
                } else {
                    problems.add("?filter", KitProblem.UNKNOWN_FILTER_OPERATOR, operator);
                }
            }
        }
    }

    private void compare(Listing.Field field, String operator, String text) {
        Object value = value(field, text);
        if (value != null) {
            conditions.add(Condition.of(field.sql() + " " + operator + " ?", value));
        }
    }

    private void in(Listing.Field field, String text) {
        String[] texts = text.split(",", MAX_VALUES + 1);
        if (texts.length > MAX_VALUES) {
            problems.add("?filter", KitProblem.BAD_FILTER_VALUE, "…", field.name());
            return;
        }
        List<Object> values = new ArrayList<>();
        for (String each : texts) {
            Object value = value(field, each);
            if (value != null) {
                values.add(value);
            }
        }
        String marks = String.join(", ", Arrays.stream(texts).map(each -> "?").toList());
        conditions.add(new Condition(field.sql() + " in (" + marks + ")", values));
    }

    /** {@code *} stands for any text; everything else is meant literally. */
    private void like(Listing.Field field, String text) {
        if (field.type() != FieldType.TEXT) {
            problems.add("?filter", KitProblem.UNKNOWN_FILTER_OPERATOR, "like");
            return;
        }
        Object literal = value(field, text);
        if (literal != null) {
            conditions.add(Condition.of(
                    field.sql() + " like ?", Condition.literal(text).replace("*", "%")));
        }
    }

    /** The text anywhere in the field, in whatever variant it was written. */
    private void search(Listing.Field field, String text) {
        if (field.type() != FieldType.TEXT) {
            problems.add("?filter", KitProblem.UNKNOWN_FILTER_OPERATOR, "search");
            return;
        }
        if (text.isBlank() || text.length() > MAX_SEARCH) {
            problems.add("?filter", KitProblem.BAD_FILTER_VALUE, text.isBlank() ? "" : "…", field.name());
        } else if (value(field, text) != null) {
            conditions.add(Condition.of(field.sql() + " ~ ?", SearchPattern.of(text)));
        }
    }

    private Object value(Listing.Field field, String text) {
        try {
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(text);
            }
            return field.type().value(text);
        } catch (IllegalArgumentException e) {
            problems.add("?filter", KitProblem.BAD_FILTER_VALUE, text.replace('\0', '?'), field.name());
            return null;
        }
    }
}
