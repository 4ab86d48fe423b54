package io.junheng.audit.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What entries can be counted by (统计维度). Days and months are those of Beijing time. */
enum Dimension {
    DAY("day", "to_char(e.event_time at time zone 'Asia/Shanghai', 'YYYY-MM-DD')"),
    MONTH("month", "to_char(e.event_time at time zone 'Asia/Shanghai', 'YYYY-MM')"),
    SERVICE("service", "e.service"),
    RESOURCE("resource", "e.aggregate"),
    TYPE("type", "e.type"),
    OPERATION("operation", "e.operation"),
    ACTOR("actor", "e.actor"),
    CLIENT("client", "e.client"),
    ROLES("roles", "e.roles"),
    REGION("regionPath", "e.region_path"),
    AUTHORITY("authority", "e.authority");

    private final String text;
    private final String sql;

    Dimension(String text, String sql) {
        this.text = text;
        this.sql = sql;
    }

    static Optional<Dimension> of(String text) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.text.equals(text))
                .findFirst();
    }

    String text() {
        return text;
    }

    String sql() {
        return sql;
    }
}
