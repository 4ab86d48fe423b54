package io.junheng.kit.page;

import java.util.List;

/** A condition the service itself adds to a list, with bound parameters. */
public record Condition(String sql, List<Object> parameters) {

    public static Condition of(String sql, Object... parameters) {
        return new Condition(sql, List.of(parameters));
    }

    /** {@code text} as a pattern of LIKE that only {@code text} itself matches. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
