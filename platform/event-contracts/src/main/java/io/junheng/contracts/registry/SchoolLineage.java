package io.junheng.contracts.registry;

/** One school came of another (学校沿革): {@code successor} takes over from {@code predecessor}; both are school codes. */
public record SchoolLineage(String predecessor, String successor) {}
