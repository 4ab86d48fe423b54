package io.junheng.indicator.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a job is to do: an evaluation that was entered with the request, or one to be entered, with its cause, when the job starts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationJob(String evaluation, EvaluationOrder order, Evaluation.Cause cause) {

    static final String KIND = "evaluation";

    /** Jobs with the same key do the same, so one that waits is enough. */
    String coalesceKey() {
        return order.framework() + "/" + order.version() + "/" + order.regionCode() + "/" + order.year();
    }
}
