package io.junheng.verifier;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One condition of a search, {@code field:operator:value} (查询条件), with the meaning it has in the service: what is absent meets only
 * {@code null}, {@code *} in {@code like} stands for any text, and only numbers and times have an order.
 */
final class Condition {

    private static final Set<String> NUMBERS = Set.of("index", "version");
    private static final Set<String> TIMES = Set.of("recordedAt", "time");
    private static final Set<String> TEXTS = Set.of(
            "eventId",
            "type",
            "operation",
            "service",
            "aggregate",
            "aggregateId",
            "actor",
            "client",
            "roles",
            "regionPath",
            "requestId",
            "authority",
            "hash");
    private static final Set<String> ORDER = Set.of("gt", "ge", "lt", "le");

    private final String field;
    private final String operator;
    private final String value;

    private Condition(String field, String operator, String value) {
        this.field = field;
        this.operator = operator;
        this.value = value;
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException when it is none, or of a field or operator that is not known
     */
    static Condition parse(String text) {
        String[] parts = text.split(":", 3);
        String field = parts[0];
        String operator = parts.length > 1 ? parts[1] : "";
        boolean ordered = NUMBERS.contains(field) || TIMES.contains(field);
        boolean known = switch (operator) {
            case "null", "!null", "eq", "ne", "in" -> ordered || TEXTS.contains(field);
            case "like" -> TEXTS.contains(field);
            default -> ORDER.contains(operator) && ordered;
        };
        if (!known) {
            throw new IllegalArgumentException("a condition that is not known: " + text);
        }
        return new Condition(field, operator, parts.length == 3 ? parts[2] : "");
    }

    String field() {
        return field;
    }

    /** Whether what the entry has there, null if nothing, meets it. */
    boolean holds(String actual) throws MalformedJson {
        if (operator.equals("null") || operator.equals("!null")) {
            return (actual == null) == operator.equals("null");
        }
        if (actual == null) {
            return false;
        }
        return switch (operator) {
            case "in" -> isOneOf(actual, Arrays.asList(value.split(",", -1)));
            case "like" -> Pattern.matches(pattern(), actual);
            case "eq" -> compare(actual, value) == 0;
            case "ne" -> compare(actual, value) != 0;
            case "gt" -> compare(actual, value) > 0;
            case "ge" -> compare(actual, value) >= 0;
            case "lt" -> compare(actual, value) < 0;
            default -> compare(actual, value) <= 0;
        };
    }

    private boolean isOneOf(String actual, List<String> wanted) throws MalformedJson {
        for (String each : wanted) {
            if (compare(actual, each) == 0) {
                return true;
            }
        }
        return false;
    }

    private int compare(String actual, String wanted) throws MalformedJson {
        try {
            if (NUMBERS.contains(field)) {
                return new BigInteger(actual).compareTo(new BigInteger(wanted));
            }
            return TIMES.contains(field)
                    ? OffsetDateTime.parse(actual)
                            .toInstant()
                            .compareTo(OffsetDateTime.parse(wanted).toInstant())
                    : actual.compareTo(wanted);
        } catch (NumberFormatException | DateTimeException e) {
            throw new MalformedJson();
        }
    }

    private String pattern() {
        return Arrays.stream(value.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("(?s:.*)"));
    }
}
