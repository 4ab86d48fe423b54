package io.junheng.audit.tree;

import java.util.Base64;

/**
 * A statement (检查点) that the log of this name has this many entries with this root, in the form C2SP tlog-checkpoint once it is signed.
 *
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    /** The signed note. */
    public String signedBy(LogKey key) {
        return key.sign(text());
    }

    /** Whether {@code note} is exactly this checkpoint, signed by {@code key}. */
    public boolean isNote(String note, LogKey key) {
        return note.startsWith(text() + "\n") && key.signed(note);
    }

    /**
     * Reads the statement of a note that {@code key} signed.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Checkpoint read(String note, LogKey key) {
        String[] lines = note.split("\n", 4);
        if (lines.length == 4 && lines[1].matches("[0-9]{1,18}")) {
            Checkpoint checkpoint = new Checkpoint(
                    lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
            if (checkpoint.isNote(note, key)) {
                return checkpoint;
            }
        }
        throw new IllegalArgumentException("not a checkpoint that this log signed");
    }

    private String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
