package io.junheng.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A signed statement (检查点) "the log of this name had this many entries with this root", in the form C2SP tlog-checkpoint. Reading one
 * does not verify its signature: see {@link #isSignedBy}.
 */
public final class Checkpoint {

    private static final String SIGNATURE_START = "\u2014 ";
    private static final int KEY_ID_LENGTH = 4;

    private final String text;
    private final String signatures;
    private final String origin;
    private final long size;
    private final byte[] root;

    private Checkpoint(String text, String signatures, String origin, long size, byte[] root) {
        this.text = text;
        this.signatures = signatures;
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
        int blankLine = note.lastIndexOf("\n\n");
        if (blankLine < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a checkpoint is a text, an empty line and a signature line");
        }
        String text = note.substring(0, blankLine + 1);
        String[] lines = text.split("\n", -1);
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
        return new Checkpoint(text, note.substring(blankLine + 2), lines[0], Long.parseLong(lines[1]), root);
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

    /** Whether this log's key signed the checkpoint; signatures of other keys are ignored, a bad one of this key refuses it. */
    public boolean isSignedBy(VerifierKey key) {
        boolean signed = false;
        for (String line : signatures.split("\n")) {
            byte[] signature = signatureOf(key, line);
            if (signature.length > 0) {
                if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)) {
                    return false;
                }
                signed = true;
            }
        }
        return signed && origin.equals(key.name());
    }

    private static byte[] signatureOf(VerifierKey key, String line) {
        String start = SIGNATURE_START + key.name() + " ";
        if (!line.startsWith(start)) {
            return new byte[0];
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(line.substring(start.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
        boolean ours =
                bytes.length > KEY_ID_LENGTH && key.hasId(ByteBuffer.wrap(bytes).getInt());
        return ours ? Arrays.copyOfRange(bytes, KEY_ID_LENGTH, bytes.length) : new byte[0];
    }
}
