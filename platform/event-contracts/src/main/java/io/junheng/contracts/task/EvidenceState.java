package io.junheng.contracts.task;

/** A file that proves work done (佐证): {@code taskId} is an assignment or a rectification; {@code size} is in bytes; {@code sha256} is the hash of its content in lower-case hex. The file never changes; {@code version} is 1. */
public record EvidenceState(
        String id,
        String taskId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String regionPath,
        long version) {}
