package io.junheng.contracts.suite;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * A job that somebody started (任务): an import, an export, an evaluation, a transition in bulk. {@code request} is what was asked for, as
 * JSON; {@code done} counts what was worked on, for an export its rows.
 */
public record JobState(
        String id,
        String kind,
        @Nullable String resource,
        String request,
        String regionPath,

        @OneOf({"QUEUED", "RUNNING", "SUCCEEDED", "PARTIAL", "FAILED", "CANCELLED"})
        String status,

        long done,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long version) {}
