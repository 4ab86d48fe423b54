package io.junheng.indicator.evaluation;

import io.junheng.contracts.indicator.EvaluationState;

/**
 * A run of a framework version over a region and a year (评估). It runs once; when it has finished, its inputs, results and verdict never change. A newly
 * locked return leads to another run, not to a change of this one.
 */
public record Evaluation(
        String id,
        String framework,
        int frameworkVersion,
        String form,
        String regionCode,
        String regionPath,
        int year,
        Status status,
        Cause cause,
        int series,
        Verdict verdict,
        Integer members,
        Integer unreported,
        String resultHash,
        long version) {

    /** Where a run stands. */
    public enum Status {
        RUNNING,
        FINISHED
    }

    /** Why it was started. */
    public enum Cause {
        REQUEST,
        RETURN_LOCKED,
        SCHOOL_CHANGED
    }

    boolean finished() {
        return status == Status.FINISHED;
    }

    Evaluation finish(Verdict newVerdict, int newMembers, int newUnreported, String hash) {
        return new Evaluation(
                id,
                framework,
                frameworkVersion,
                form,
                regionCode,
                regionPath,
                year,
                Status.FINISHED,
                cause,
                series,
                newVerdict,
                newMembers,
                newUnreported,
                hash,
                version + 1);
    }

    /** The same under another id and in a series of its own, finished, for what is only supposed. */
    Evaluation apart(String otherId, int otherSeries) {
        return new Evaluation(
                otherId,
                framework,
                frameworkVersion,
                form,
                regionCode,
                regionPath,
                year,
                Status.FINISHED,
                cause,
                otherSeries,
                null,
                null,
                null,
                null,
                1);
    }

    EvaluationState state() {
        return new EvaluationState(
                id,
                framework,
                frameworkVersion,
                regionCode,
                regionPath,
                year,
                status.name(),
                verdict == null ? null : verdict.name(),
                resultHash,
                version);
    }
}
