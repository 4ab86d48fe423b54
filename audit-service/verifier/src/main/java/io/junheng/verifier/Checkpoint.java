package io.junheng.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * A signed statement (检查点) "the log of this name had this many entries with this root", in the form C2SP tlog-checkpoint. Reading one
 * does not verify its signature: see {@link #isSignedBy}.
 */
public final class Checkpoint {

    private final SignedNote note;
    private final String origin;
    private final long size;
    private final byte[] root;

    private Checkpoint(SignedNote note, String origin, long size, byte[] root) {
        this.note = note;
        this.origin = origin;
        this.size = size;
        this.root = root;
    }

    /**
     * Reads a checkpoint with its signature lines.
     *
     * @throws IllegalArgumentException when the text is not a checkpoint
     */
    public static Checkpoint parse(String note) {
        SignedNote signed = SignedNote.parse(note);
        String[] lines = signed.text().split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty()) {
            throw new IllegalArgumentException("a checkpoint begins with three lines: origin, size and root");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("the second line of a checkpoint is the number of entries");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("the third line of a checkpoint is a root of 32 bytes in base64");
        }
        return new Checkpoint(signed, lines[0], Long.parseLong(lines[1]), root);
    }

    /**
     * Reads a checkpoint with its signature lines from a file's bytes: as the log gave it, or in a mail as a mail program saved it, whole or its text alone.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Checkpoint read(byte[] file) {
        return SavedMail.note(file)
                .map(Checkpoint::parse)
                .orElseGet(() -> parse(new String(file, StandardCharsets.UTF_8)));
    }

    /** The log's name. */
    public String origin() {
        return origin;
    }

    /** How many entries the root covers. */
    public long size() {
        return size;
    }

    /** Root of the tree over the entries, 32 bytes. */
    public byte[] root() {
        return root.clone();
    }

    /** When this witness cosigned the checkpoint, in seconds since 1970; empty when it did not. */
    public OptionalLong cosignedBy(VerifierKey witness) {
        return note.cosignedBy(witness);
    }

    /** Whether this log's key signed the checkpoint; signatures of other keys are ignored, a bad one of this key refuses it. */
    public boolean isSignedBy(VerifierKey key) {
        return note.isSignedBy(key) && origin.equals(key.name());
    }
}
