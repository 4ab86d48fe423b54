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

    /** Whether {@code note} is this checkpoint, signed by {@code key}. */
    public boolean isNote(String note, VerifyingKey key) {
        return key.signed(text(), note);
    }

    /**
     * Reads what a note states, whoever signed it.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    public static Checkpoint parse(String note) {
        String[] lines = note.split("\n", 4);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != MerkleHash.LENGTH) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    /** What is signed: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
