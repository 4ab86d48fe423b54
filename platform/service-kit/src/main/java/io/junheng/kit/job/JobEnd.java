package io.junheng.kit.job;

/** How a job ended: status, and a result of any JSON shape or null. */
public record JobEnd(JobStatus status, Object result) {

    public static JobEnd succeeded(Object result) {
        return new JobEnd(JobStatus.SUCCEEDED, result);
    }
}
