package io.junheng.task.extraction.target;

import io.junheng.task.extraction.date.PartialDate;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Span;
import io.junheng.task.extraction.text.Warning;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A figure with what it is about (量化目标).
 *
 * @param quote the clause it stands in, as sent, within one line
 * @param measure what is measured, in the words of the clause
 * @param value the number; of a deadline its day, month or year, as the unit says
 * @param unit the unit as written, 万 and 亿 kept in it, or joined with what it is per: {@code 人/班}, {@code 次/学期}
 * @param year the year it holds for, or null
 * @param yearRaw a masked year as written, else null
 * @param date of a deadline, else null
 * @param region the region named with it, or the one the document is about, or null
 * @param approximate 左右, 约, 基本
 * @param span place of the quote
 * @param rule what found it
 */
public record Target(
        String quote,
        String measure,
        Comparison comparator,
        BigDecimal value,
        String unit,
        Integer year,
        String yearRaw,
        PartialDate date,
        String region,
        TargetKind kind,
        boolean approximate,
        Span span,
        String rule,
        Confidence confidence,
        Set<Warning> warnings) {

    public Target {
        warnings = Set.copyOf(warnings);
    }
}
