package io.junheng.registry.reading;

import java.time.Instant;

/** Who entered a record, and when (登记人与登记时间): the first line of its history, which stands in the record itself. */
public record Entered(Instant at, String by) {}
