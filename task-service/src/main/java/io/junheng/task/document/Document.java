package io.junheng.task.document;

import io.junheng.task.format.DocumentFormat;

/** A policy document as it was sent in (来文): its text, and the format that came in. */
record Document(DocumentFormat format, DocumentText text) {

    static Document pasted(String text) {
        return new Document(DocumentFormat.TEXT, new DocumentText(text));
    }
}
