package io.junheng.audit.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * The Ed25519 key pair a log signs its checkpoints with (日志签名密钥), under the log's name as C2SP signed-note has it. Text forms: the private
 * key as PKCS #8 PEM (what {@code openssl genpkey -algorithm ed25519} writes), the public one as {@code name+id+base64}.
 */
public final class LogKey {

    private static final int RAW_LENGTH = 32;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final String name;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private LogKey(String name, PrivateKey privateKey, PublicKey publicKey) {
        if (!name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("a log's name has neither spaces nor plus signs: " + name);
        }
        this.name = name;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** A new key from the system's random source. */
    public static LogKey generate(String name) {
        byte[] seed = new byte[RAW_LENGTH];
        new SecureRandom().nextBytes(seed);
        return ofSeed(name, seed);
    }

    /**
     * Reads a PEM.
     *
     * @throws IllegalArgumentException when it is not an Ed25519 private key
     */
    public static LogKey parse(String name, String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a PEM with a private key");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return ofSeed(name, ((EdECPrivateKey) key).getBytes().orElseThrow());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /** The platform derives the public key only while generating, so it is made to generate from the known seed. */
    private static LogKey ofSeed(String name, byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new KnownSeed(seed));
            var pair = generator.generateKeyPair();
            byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(used, seed)) {
                throw new IllegalStateException("this platform does not generate Ed25519 keys from a seed");
            }
            return new LogKey(name, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    /** The private key as PEM. */
    public String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(privateKey.getEncoded());
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    /** The public key of the log that signs with this one. */
    public VerifyingKey verifying() {
        return VerifyingKey.of(name, VerifyingKey.SIGNS, publicKey);
    }

    /** The public key of the witness that cosigns with this one. */
    public VerifyingKey cosigning() {
        return VerifyingKey.of(name, VerifyingKey.COSIGNS, publicKey);
    }

    /** The public key in the form verifiers take: {@code name+id+base64}. */
    public String verifierKey() {
        return verifying().text();
    }

    /** The text, which ends with a newline, with a blank line and this key's signature line after it: a C2SP signed-note. */
    public String sign(String text) {
        return text + "\n" + line(text);
    }

    /** This key's signature line under the text. */
    public String line(String text) {
        return verifying().line(signature(text));
    }

    /** The line by which this witness says when it saw a checkpoint with this text (共签), a C2SP tlog-cosignature. */
    public String cosign(String text, Instant seen) {
        long time = seen.getEpochSecond();
        byte[] signature = signature(VerifyingKey.cosignedText(text, time));
        return cosigning()
                .line(ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array());
    }

    private byte[] signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private static final class KnownSeed extends SecureRandom {

        private final transient byte[] seed;

        KnownSeed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
