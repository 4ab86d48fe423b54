package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Span;

/**
 * A document number in the text (发文字号), such as {@code 宁党办〔20xx〕47号}.
 *
 * @param text as written
 * @param issuer 机关代字, the letters before the year
 * @param year the year, or null if it is masked
 * @param yearRaw what stands in its place, as written
 * @param number 序号
 * @param title title of the document it belongs to if one stands before it, without 《》, else null
 */
public record DocumentNumber(
        String text,
        String issuer,
        Integer year,
        String yearRaw,
        int number,
        String title,
        Span span,
        Confidence confidence,
        String rule) {}
