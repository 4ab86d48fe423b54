package io.junheng.task.format;

/** A file that does not become text (无法读取), and why. */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file does not become text. */
    public enum Reason {
        /** The bytes are in none of the encodings that documents come in. */
        ENCODING,
        /** The file is not what its media type says. */
        NOT_OF_ITS_KIND,
        /** A kind of file that is not read, such as the .doc of older word processors. */
        KIND_NOT_READ,
        /** Part of the file is missing or broken. */
        DAMAGED,
        /** A password is needed to read it. */
        ENCRYPTED,
        /** It carries macros. */
        MACROS,
        /** It declares entities or a document type of its own, as no word processor does. */
        ENTITIES,
        /** It unfolds to more than a document holds, or takes longer to read than one does. */
        TOO_MUCH,
        /** Its pages are pictures: there is no text layer, so that it must be recognised first. */
        NO_TEXT_LAYER
    }

    private final Reason reason;

    public UnreadableDocument(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableDocument(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
