package io.junheng.task.extraction;

import io.junheng.task.extraction.date.PartialDate;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Span;

/**
 * A phase of the plan (实施阶段).
 *
 * @param order which of the plan's phases it is, from 1
 * @param name as written, without its number
 * @param window the bracket with its dates, as written, or null
 * @param start first day or month of the window, or null
 * @param end last day or month, or null; the year of {@code start} if none is given and the months go up
 * @param span its heading in the text as sent
 * @param confidence LIKELY where it has no window
 * @param rule the form that was recognised
 */
public record Phase(
        int order,
        String name,
        String window,
        PartialDate start,
        PartialDate end,
        Span span,
        Confidence confidence,
        String rule) {}
