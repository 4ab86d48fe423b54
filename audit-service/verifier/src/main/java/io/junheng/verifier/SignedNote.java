package io.junheng.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A text with signature lines after it, in the form C2SP signed-note. Reading one does not verify anything. */
final class SignedNote {

    private static final String SIGNATURE_START = "\u2014 ";
    private static final int KEY_ID_LENGTH = 4;

    private final String text;
    private final List<String> signatures;

    private SignedNote(String text, List<String> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException when there is no text, no empty line or no signature line
     */
    static SignedNote parse(String note) {
        int blankLine = note.lastIndexOf("\n\n");
        if (blankLine < 0 || !note.endsWith("\n") || blankLine + 2 == note.length()) {
            throw new IllegalArgumentException("a signed note is a text, an empty line and a signature line");
        }
        return new SignedNote(
                note.substring(0, blankLine + 1),
                Arrays.asList(note.substring(blankLine + 2).split("\n")));
    }

    /** What is signed, with its last newline. */
    String text() {
        return text;
    }

    /** Whether this key signed it; signatures of other keys are ignored, a bad one of this key refuses it. */
    boolean isSignedBy(VerifierKey key) {
        if (key.isWitness()) {
            return false;
        }
        boolean signed = false;
        for (String line : signatures) {
            Optional<byte[]> signature = signatureOf(key.name(), key.id(), line);
            if (signature.isPresent()) {
                if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.get())) {
                    return false;
                }
                signed = true;
            }
        }
        return signed;
    }

    /** When this witness cosigned it, in seconds since 1970; empty when it did not. */
    OptionalLong cosignedBy(VerifierKey witness) {
        for (String line : signatures) {
            byte[] stamped = signatureOf(witness.name(), witness.id(), line).orElse(new byte[0]);
            if (witness.isWitness() && stamped.length > Long.BYTES) {
                long time = ByteBuffer.wrap(stamped).getLong();
                String cosigned = "cosignature/v1\ntime " + time + "\n" + text;
                byte[] signature = Arrays.copyOfRange(stamped, Long.BYTES, stamped.length);
                if (witness.verifies(cosigned.getBytes(StandardCharsets.UTF_8), signature)) {
                    return OptionalLong.of(time);
                }
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<byte[]> signatureOf(String name, int id, String line) {
        String start = SIGNATURE_START + name + " ";
        if (!line.startsWith(start)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(line.substring(start.length()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean ours = bytes.length > KEY_ID_LENGTH && ByteBuffer.wrap(bytes).getInt() == id;
        return ours ? Optional.of(Arrays.copyOfRange(bytes, KEY_ID_LENGTH, bytes.length)) : Optional.empty();
    }
}
