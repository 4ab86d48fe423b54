package io.junheng.verifier;

import java.util.Base64;

/** A note by which one key of a log hands over to the next (密钥移交书); both sign it. What is larger than {@link #size} the next one signs. */
final class Handover {

    private static final String[] LINES = {"log", "size", "root", "from", "to"};

    private final SignedNote note;
    private final String[] values;
    private final long size;
    private final byte[] root;
    private final VerifierKey before;
    private final VerifierKey next;

    private Handover(SignedNote note, String[] values) {
        this.note = note;
        this.values = values;
        if (!values[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("the size of a handover is a whole number");
        }
        this.size = Long.parseLong(values[1]);
        this.root = Base64.getDecoder().decode(values[2]);
        this.before = VerifierKey.parse(values[3]);
        this.next = VerifierKey.parse(values[4]);
    }

    /**
     * Reads a handover.
     *
     * @throws IllegalArgumentException when the text is none
     */
    static Handover parse(String text) {
        SignedNote note = SignedNote.parse(text);
        String[] lines = note.text().split("\n");
        if (lines.length != LINES.length + 1 || !lines[0].equals("junheng-handover/v1")) {
            throw new IllegalArgumentException("not a handover");
        }
        String[] values = new String[LINES.length];
        for (int i = 0; i < LINES.length; i++) {
            String start = LINES[i] + " ";
            if (!lines[i + 1].startsWith(start)) {
                throw new IllegalArgumentException("a handover has lines log, size, root, from and to");
            }
            values[i] = lines[i + 1].substring(start.length());
        }
        return new Handover(note, values);
    }

    /** Whether it is of this log and both of its keys signed it. */
    boolean isOf(String origin) {
        return values[0].equals(origin)
                && before.name().equals(origin)
                && next.name().equals(origin)
                && note.isSignedBy(before)
                && note.isSignedBy(next);
    }

    VerifierKey before() {
        return before;
    }

    VerifierKey next() {
        return next;
    }

    long size() {
        return size;
    }

    byte[] root() {
        return root;
    }
}
