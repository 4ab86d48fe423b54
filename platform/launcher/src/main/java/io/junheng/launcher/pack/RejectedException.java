package io.junheng.launcher.pack;

/** Something of a pack was not accepted; the message says how much, the lines before it say what. */
public final class RejectedException extends RuntimeException {

    RejectedException(String sentence) {
        super(sentence);
    }
}
