package io.junheng.task.order;

/** How a matter stands with the service that keeps it (来源事项), as an event told: {@code by} is who brought it there, null when nobody in particular did. */
public record Matter(String ref, String status, long version, String by) {}
