package io.junheng.indicator.framework;

import io.junheng.contracts.indicator.FrameworkState;

/**
 * One version of a framework (指标体系版本). It is drafted and may be changed until it is published; from then on it stays as it is, and evaluations refer to
 * it. {@code contentHash} is the SHA-256 of its canonical JSON.
 */
public record Framework(FrameworkContent content, Status status, String contentHash, long version) {

    /** Where a version stands. */
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    public boolean published() {
        return status == Status.PUBLISHED;
    }

    Framework redrafted(FrameworkContent changed, String hash) {
        return new Framework(changed, Status.DRAFT, hash, version + 1);
    }

    Framework publish() {
        return new Framework(content, Status.PUBLISHED, contentHash, version + 1);
    }

    FrameworkState state() {
        return new FrameworkState(content.key(), content.number(), content.name(), status.name(), contentHash, version);
    }
}
