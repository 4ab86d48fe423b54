package io.junheng.indicator.appraisal;

import io.junheng.indicator.framework.NodeContent.MeasureContent;

/** Looks up what was measured (公式指标结果). */
@FunctionalInterface
interface Measured {

    /** What was measured of the subject: a verdict over all stages asked for, and the evaluation it is from; UNDETERMINED without one. */
    record Reading(String verdict, String evaluation) {}

    Reading of(MeasureContent measure);
}
