package io.junheng.gateway.upstream;

/**
 * The bounds of one exchange. {@code body} is in bytes and counts what arrives, whatever was announced; times are in milliseconds: for the body to arrive,
 * from its end to the first byte of the answer, from there to its last, and for a client that has stopped reading.
 */
public record Bounds(long body, long bodyMillis, long answerMillis, long transferMillis, long stallMillis) {}
