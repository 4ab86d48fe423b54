package io.junheng.kit.job;

/** Where a job stands (任务状态). PARTIAL: done, but some rows were rejected. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    PARTIAL,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean finished() {
        return this != QUEUED && this != RUNNING;
    }
}
