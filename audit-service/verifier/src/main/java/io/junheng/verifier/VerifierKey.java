package io.junheng.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key in the C2SP signed-note form {@code <name>+<key id, hex>+<base64>}: of a log (日志公钥), 0x01 and 32 bytes Ed25519, or of a
 * witness (见证公钥), 0x04 and 32 bytes.
 */
public final class VerifierKey {

    private static final byte SIGNS = 1;
    private static final byte COSIGNS = 4;
    private static final int ENCODED_LENGTH = 1 + 32;
    private static final byte[] SUBJECT_PUBLIC_KEY_INFO_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final int id;
    private final boolean witness;
    private final PublicKey key;

    private VerifierKey(String name, int id, boolean witness, PublicKey key) {
        this.name = name;
        this.id = id;
        this.witness = witness;
        this.key = key;
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException when the text is not a verifier key, or its key id does not belong to it
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("a verifier key has the form name+id+base64");
        }
        byte[] encoded = Base64.getDecoder().decode(parts[2]);
        if (encoded.length != ENCODED_LENGTH || encoded[0] != SIGNS && encoded[0] != COSIGNS) {
            throw new IllegalArgumentException("a verifier key holds one Ed25519 public key of 32 bytes");
        }
        int id = keyId(parts[0], encoded);
        if (!parts[1].equals(HexFormat.of().toHexDigits(id))) {
            throw new IllegalArgumentException("the key id does not belong to the key; a character may be mistyped");
        }
        return new VerifierKey(parts[0], id, encoded[0] == COSIGNS, publicKey(encoded));
    }

    private static int keyId(String name, byte[] encoded) {
        MessageDigest sha256 = Hashes.sha256();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        return ByteBuffer.wrap(sha256.digest(encoded)).getInt();
    }

    private static PublicKey publicKey(byte[] encoded) {
        byte[] info = ByteBuffer.allocate(SUBJECT_PUBLIC_KEY_INFO_PREFIX.length + 32)
                .put(SUBJECT_PUBLIC_KEY_INFO_PREFIX)
                .put(encoded, 1, 32)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    /** Whether it is a witness's, which cosigns, and not a log's. */
    public boolean isWitness() {
        return witness;
    }

    /** The log's name, which is also the first line of its checkpoints, or the witness's. */
    public String name() {
        return name;
    }

    int id() {
        return id;
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && witness == that.witness
                && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return id;
    }
}
