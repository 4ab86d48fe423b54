package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Span;

/**
 * A document that this one carries out (上位文件、依据).
 *
 * @param title its title without 《》, as written
 * @param number its number as written, or null
 * @param relation the word that says so, such as 贯彻落实 or 根据
 * @param span its title with 《》 in the text as sent, its number included
 */
public record SuperiorDocument(
        String title, String number, String relation, Span span, Confidence confidence, String rule) {}
