package io.junheng.contracts.task;

import java.time.Instant;

/** A policy document that was sent in and read (文件抽取): {@code sha256} is that of its text in UTF-8, {@code items} how many tasks were found. */
public record ExtractionState(
        String id, String title, String sha256, int items, String regionPath, Instant createdAt, long version) {}
