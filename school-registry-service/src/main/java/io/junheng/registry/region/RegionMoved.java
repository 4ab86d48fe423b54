package io.junheng.registry.region;

/** Told inside the service, in the transaction of the move, when everything below {@code oldPath} now lies below {@code newPath} (区划调整). */
public record RegionMoved(String oldPath, String newPath) {}
