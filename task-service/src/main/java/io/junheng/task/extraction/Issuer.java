package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Span;

/**
 * An authority that issues the document (发文机关).
 *
 * @param name as written
 * @param span its place in the text as sent
 * @param rule where it was found: the head of the page, the title, or the signature
 */
public record Issuer(String name, Span span, Confidence confidence, String rule) {}
