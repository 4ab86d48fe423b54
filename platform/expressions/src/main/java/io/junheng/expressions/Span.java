package io.junheng.expressions;

/** Where something stands in a formula's text: offsets in UTF-16 units, {@code end} exclusive. */
public record Span(int start, int end) {}
