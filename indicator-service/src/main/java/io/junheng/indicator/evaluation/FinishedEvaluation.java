package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.Scheme;

/** An evaluation has just been finished; observers run in the transaction that finishes it. */
public record FinishedEvaluation(Evaluation evaluation, Scheme scheme) {}
