package io.junheng.kit.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of a job (计数). */
@Schema(name = "JobCounts")
public record Counts(long created, long updated, long unchanged, long rejected) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }

    /** All rows that are done. */
    public long all() {
        return created + updated + unchanged + rejected;
    }

    /** SUCCEEDED without a rejected row, FAILED when every row was rejected, else PARTIAL. */
    public JobStatus status() {
        if (rejected == 0) {
            return JobStatus.SUCCEEDED;
        }
        return created + updated + unchanged == 0 ? JobStatus.FAILED : JobStatus.PARTIAL;
    }
}
