package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.Scheme;
import java.util.List;

/** An evaluation has ended; these are some of the counties that it looked at. Observers run in a transaction for these counties alone. */
public record FinishedEvaluation(Evaluation evaluation, Scheme scheme, List<String> counties) {}
