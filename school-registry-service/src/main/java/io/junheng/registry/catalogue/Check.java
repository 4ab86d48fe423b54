package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.FormCheck;

/**
 * A condition that a return is held against (审核公式), in the one formula language over the form's data elements and what {@link FormVocabulary} adds.
 * It speaks only when {@code when}, if there is one, holds and {@code check} is false; what is missing leaves it silent. {@code of} CLASS asks it of
 * each listed class. {@code at} is the data element that the finding points at. {@code explained} asks for an explanation before submission.
 */
public record Check(
        String key,
        Of of,
        String when,
        String check,
        Rule.Severity severity,
        boolean explained,
        String at,
        String message,
        String messageEn) {

    /** What is checked. */
    public enum Of {
        RETURN,
        CLASS
    }

    FormCheck state() {
        return new FormCheck(key, of.name(), when, check, severity.name(), explained, at, message, messageEn);
    }
}
