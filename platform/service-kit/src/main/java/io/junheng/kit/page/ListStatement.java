package io.junheng.kit.page;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@link PageQuery} checked against its {@link Listing} and turned into SQL with bound parameters. All faults are told at once. */
final class ListStatement {

    private record Sort(Listing.Field field, boolean descending, boolean nullable) {}

    private static final Map<String, String> COMPARISONS =
            Map.of("eq", "=", "ne", "<>", "gt", ">", "ge", ">=", "lt", "<", "le", "<=");
    private static final int MAX_FILTERS = 20;
    private static final int MAX_VALUES = 200;

    private final Listing listing;
    private final Problems problems = new Problems();
    private final List<Sort> sorts = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final int size;
    private final String fingerprint;
    private String after;
    private final List<Object> afterParameters = new ArrayList<>();

    ListStatement(Listing listing, PageQuery query, String scopePath, List<Condition> extra) {
        this.listing = listing;
        this.size = size(query.pageSize());
        filters(query.filter() == null ? List.of() : query.filter());
        sorts(query.order());
        fields(query.fields());
        this.fingerprint = fingerprint(query);
        token(query.pageToken());
        problems.throwIfAny();
        if (listing.scope() != null && !scopePath.equals("/")) {
            conditions.add(listing.scope() + " like ?");
            parameters.add(scopePath.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        for (Condition condition : extra) {
            conditions.add("(" + condition.sql() + ")");
            parameters.addAll(condition.parameters());
        }
    }

    int size() {
        return size;
    }

    String select() {
        return "select " + columns() + " from " + listing.from() + where(true) + " order by " + order() + " limit "
                + (size + 1);
    }

    String selectAll() {
        return "select " + columns() + " from " + listing.from() + where(false) + " order by " + order();
    }

    String count() {
        return "select count(*) from " + listing.from() + where(false);
    }

    Object[] selectParameters() {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(afterParameters);
        return all.toArray();
    }

    Object[] countParameters() {
        return parameters.toArray();
    }

    /** The token that continues after {@code row}. */
    String tokenAfter(Map<String, Object> row) {
        String values = sorts.stream()
                .map(sort -> row.get(sort.field().name()))
                .map(value -> value == null ? "-" : "+" + base64(FieldType.tokenText(value)))
                .collect(Collectors.joining("."));
        String body = fingerprint + "." + values;
        return base64(body + "." + digest(body));
    }

    private String columns() {
        return listing.fields().values().stream().map(Listing.Field::sql).collect(Collectors.joining(", "));
    }

    private String where(boolean paged) {
        List<String> all = new ArrayList<>(conditions);
        if (paged && after != null) {
            all.add(after);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private String order() {
        return sorts.stream()
                .map(sort -> sort.field().sql()
                        + (sort.descending() ? " desc" : "")
                        + (sort.nullable() ? " nulls last" : ""))
                .collect(Collectors.joining(", "));
    }

    private int size(String text) {
        if (text == null || text.isEmpty()) {
            return PageQuery.DEFAULT_SIZE;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= PageQuery.MAX_SIZE) {
            return Integer.parseInt(text);
        }
        problems.add("?pageSize", KitProblem.BAD_PAGE_SIZE, PageQuery.MAX_SIZE);
        return PageQuery.DEFAULT_SIZE;
    }

    private void filters(List<String> filters) {
        if (filters.size() > MAX_FILTERS) {
            problems.add("?filter", KitProblem.MALFORMED_FILTER);
            return;
        }
        filters.forEach(this::filter);
    }

    private void filter(String filter) {
        String[] parts = filter.split(":", 3);
        if (parts.length < 2) {
            problems.add("?filter", KitProblem.MALFORMED_FILTER);
            return;
        }
        Listing.Field field = listing.fields().get(parts[0]);
        if (field == null || !field.type().comparable()) {
            problems.add("?filter", KitProblem.UNKNOWN_FILTER_FIELD, parts[0], comparable());
            return;
        }
        String operator = parts[1];
        String value = parts.length == 3 ? parts[2] : "";
        switch (operator) {
            case "null" -> conditions.add(field.sql() + " is null");
            case "!null" -> conditions.add(field.sql() + " is not null");
            case "in" -> in(field, value);
            case "like" -> like(field, value);
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
            conditions.add(field.sql() + " " + operator + " ?");
            parameters.add(value);
        }
    }

    private void in(Listing.Field field, String text) {
        String[] values = text.split(",", MAX_VALUES + 1);
        if (values.length > MAX_VALUES) {
            problems.add("?filter", KitProblem.BAD_FILTER_VALUE, "…", field.name());
            return;
        }
        conditions.add(field.sql() + " in ("
                + String.join(", ", Arrays.stream(values).map(v -> "?").toList()) + ")");
        for (String each : values) {
            Object value = value(field, each);
            if (value != null) {
                parameters.add(value);
            }
        }
    }

    /** {@code *} stands for any text; everything else is meant literally. */
    private void like(Listing.Field field, String text) {
        if (field.type() != FieldType.TEXT) {
            problems.add("?filter", KitProblem.UNKNOWN_FILTER_OPERATOR, "like");
            return;
        }
        conditions.add(field.sql() + " like ?");
        parameters.add(text.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("*", "%"));
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

    private void sorts(String order) {
        if (order != null && !order.isBlank()) {
            for (String part : order.split(",")) {
                boolean descending = part.startsWith("-");
                String name = descending ? part.substring(1) : part;
                Listing.Field field = listing.fields().get(name);
                if (field == null || !field.type().comparable()) {
                    problems.add("?order", KitProblem.UNKNOWN_ORDER_FIELD, name, comparable());
                } else if (sorts.stream().noneMatch(sort -> sort.field().equals(field))) {
                    sorts.add(new Sort(field, descending, !listing.key().contains(name)));
                }
            }
        }
        for (String name : listing.key()) {
            Listing.Field field = listing.fields().get(name);
            if (sorts.stream().noneMatch(sort -> sort.field().equals(field))) {
                sorts.add(new Sort(field, false, false));
            }
        }
    }

    private void fields(String fields) {
        if (fields != null && !fields.isBlank()) {
            for (String name : fields.split(",")) {
                if (!listing.fields().containsKey(name)) {
                    problems.add(
                            "?fields",
                            KitProblem.UNKNOWN_FIELD,
                            name,
                            String.join(", ", listing.fields().keySet()));
                }
            }
        }
    }

    private void token(String token) {
        if (token == null || token.isEmpty()) {
            return;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('.');
            String[] parts = text.substring(0, end).split("\\.");
            if (!text.substring(end + 1).equals(digest(text.substring(0, end)))
                    || !parts[0].equals(fingerprint)
                    || parts.length != sorts.size() + 1) {
                throw new IllegalArgumentException("token");
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < sorts.size(); i++) {
                String part = parts[i + 1];
                values.add(
                        part.equals("-")
                                ? null
                                : sorts.get(i)
                                        .field()
                                        .type()
                                        .value(new String(
                                                Base64.getUrlDecoder().decode(part.substring(1)),
                                                StandardCharsets.UTF_8)));
            }
            seek(values);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.add("?pageToken", KitProblem.BAD_PAGE_TOKEN);
        }
    }

    private void seek(List<Object> values) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < sorts.size(); i++) {
            if (values.get(i) == null) {
                continue;
            }
            List<String> steps = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (values.get(j) == null) {
                    steps.add(sorts.get(j).field().sql() + " is null");
                } else {
                    steps.add(sorts.get(j).field().sql() + " = ?");
                    afterParameters.add(values.get(j));
                }
            }
            Sort sort = sorts.get(i);
            String beyond = sort.field().sql() + (sort.descending() ? " < ?" : " > ?");
            afterParameters.add(values.get(i));
            steps.add(sort.nullable() ? "(" + beyond + " or " + sort.field().sql() + " is null)" : beyond);
            alternatives.add(String.join(" and ", steps));
        }
        after = "(" + String.join(" or ", alternatives) + ")";
    }

    private String comparable() {
        return listing.fields().values().stream()
                .filter(field -> field.type().comparable())
                .map(Listing.Field::name)
                .collect(Collectors.joining(", "));
    }

    private String fingerprint(PageQuery query) {
        return digest(listing.resource() + "\n" + (query.filter() == null ? "" : String.join("\n", query.filter()))
                + "\n" + query.order());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
