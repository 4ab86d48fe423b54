package io.junheng.audit.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * A public key (验签公钥) in the form of C2SP signed-note, {@code name+id+base64}: of a log, which signs its notes, or of a witness, which
 * cosigns checkpoints of others with the time it saw them (C2SP tlog-cosignature).
 */
public final class VerifyingKey {

    static final byte SIGNS = 1;
    static final byte COSIGNS = 4;

    private static final int RAW_LENGTH = 32;
    private static final int ID_LENGTH = 4;
    private static final byte[] INFO_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] encoded;
    private final PublicKey key;

    private VerifyingKey(String name, byte[] encoded) {
        if (!name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("a key's name has neither spaces nor plus signs: " + name);
        }
        this.name = name;
        this.encoded = encoded;
        this.key = publicKey(encoded);
    }

    static VerifyingKey of(String name, byte algorithm, PublicKey key) {
        byte[] info = key.getEncoded();
        byte[] encoded = Arrays.copyOfRange(info, info.length - RAW_LENGTH - 1, info.length);
        encoded[0] = algorithm;
        return new VerifyingKey(name, encoded);
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException when it is no Ed25519 key of a log or a witness, or its id does not belong to it
     */
    public static VerifyingKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] encoded = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (encoded.length != RAW_LENGTH + 1 || encoded[0] != SIGNS && encoded[0] != COSIGNS) {
            throw new IllegalArgumentException("not a key of the form name+id+base64: " + text);
        }
        VerifyingKey key = new VerifyingKey(parts[0], encoded);
        if (!key.text().equals(text.strip())) {
            throw new IllegalArgumentException("the id does not belong to the key: " + text);
        }
        return key;
    }

    private static PublicKey publicKey(byte[] encoded) {
        byte[] info = ByteBuffer.allocate(INFO_PREFIX.length + RAW_LENGTH)
                .put(INFO_PREFIX)
                .put(encoded, 1, RAW_LENGTH)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    public String name() {
        return name;
    }

    /** The key as verifiers take it. */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(encoded);
    }

    /** Whether this key is a witness's. */
    public boolean cosigns() {
        return encoded[0] == COSIGNS;
    }

    /** Whether the note is this text with nothing but this log's signature, or several of which one is. */
    public boolean signed(String text, String note) {
        return !cosigns()
                && note.startsWith(text + "\n")
                && note.substring(text.length() + 1).lines().anyMatch(line -> isSignature(line, text));
    }

    /** When this witness cosigned the checkpoint with this text, in seconds since 1970; empty when the line is not its cosignature. */
    public OptionalLong cosigned(String text, String line) {
        byte[] stamped = cosigns() ? signature(line) : new byte[0];
        if (stamped.length <= Long.BYTES) {
            return OptionalLong.empty();
        }
        long time = ByteBuffer.wrap(stamped).getLong();
        byte[] signature = Arrays.copyOfRange(stamped, Long.BYTES, stamped.length);
        return verifies(cosignedText(text, time), signature) ? OptionalLong.of(time) : OptionalLong.empty();
    }

    static String cosignedText(String text, long time) {
        return "cosignature/v1\ntime " + time + "\n" + text;
    }

    /** The signature line of this key around these bytes. */
    String line(byte[] signature) {
        byte[] withId = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .put(id())
                .put(signature)
                .array();
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(withId) + "\n";
    }

    private boolean isSignature(String line, String text) {
        byte[] signature = signature(line);
        return signature.length > 0 && verifies(text, signature);
    }

    /** What stands in a line of this key after the id; empty when the line is another's. */
    private byte[] signature(String line) {
        String start = "\u2014 " + name + " ";
        if (!line.startsWith(start)) {
            return new byte[0];
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(line.substring(start.length()));
            boolean ours = bytes.length > ID_LENGTH && Arrays.equals(Arrays.copyOf(bytes, ID_LENGTH), id());
            return ours ? Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] id() {
        MessageDigest sha256 = MerkleHash.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(encoded), ID_LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
