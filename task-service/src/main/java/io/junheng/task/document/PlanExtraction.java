package io.junheng.task.document;

import java.time.Instant;

/** A policy document that was sent in, and what was read from it (文件抽取). It never changes. */
public record PlanExtraction(
        String id, String regionPath, String title, String text, Draft draft, Instant createdAt, String createdBy) {}
