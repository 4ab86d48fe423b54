package io.junheng.verifier;

/** A line of the export is not what the log writes. */
final class MalformedJson extends Exception {

    MalformedJson() {
        super("not a line of a log export", null, false, false);
    }
}
