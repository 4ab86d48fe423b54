package io.junheng.launcher;

/** Something the user can put right, told in one sentence; shown without a stack trace. */
public final class Complaint extends RuntimeException {

    public Complaint(String sentence) {
        super(sentence);
    }

    public Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
