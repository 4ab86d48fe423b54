package io.junheng.contracts.registry;

/** One region came of another (区划沿革): both are region codes. */
public record RegionLineage(String predecessor, String successor) {}
