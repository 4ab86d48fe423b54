package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Span;

/**
 * A part of the document that seems to matter and was not read into the draft (未读入): for a person to look at.
 *
 * @param text as sent
 * @param reason why it is here
 */
public record Unread(Span span, String text, Reason reason) {

    /** Why a part was not read. */
    public enum Reason {
        /** A bracket that names departments in a form that is not known. */
        BRACKET_NOT_UNDERSTOOD,
        /** A numbered paragraph in a chapter where no paragraph names departments. */
        NUMBERED_WITHOUT_DEPARTMENTS,
        /** Text behind the last bracket of an item. */
        TEXT_AFTER_BRACKET,
        /** A sentence at the end of a list of duties that is for all departments. */
        CLOSING_PROVISION,
        /** A date or figure that is masked or blank and needs a person's answer. */
        MASKED_VALUE,
        /** A page of a file that is a picture: it has no text layer. */
        PAGE_WITHOUT_TEXT,
        /** A number whose unit is not known. */
        NUMBER_WITHOUT_UNIT
    }
}
