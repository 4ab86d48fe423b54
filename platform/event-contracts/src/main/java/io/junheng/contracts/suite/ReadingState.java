package io.junheng.contracts.suite;

/** A reading of sensitive data (敏感数据查阅): which resource and which of its items, or {@code *} for all that were asked for. */
public record ReadingState(String id, String resource, String key, String regionPath, long version) {}
