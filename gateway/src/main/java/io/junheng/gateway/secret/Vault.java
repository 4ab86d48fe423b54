package io.junheng.gateway.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes and sealed bytes (密封). Each {@code purpose} has a key of its own, derived from the server-side secret, so that what was made for one is no
 * good for another.
 */
@ApplicationScoped
public class Vault {

    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec root;
    private final SecureRandom random = new SecureRandom();

    Vault(SecretConfig config) {
        try {
            root = new SecretKeySpec(
                    Pepper.load(config.pepper(), config.folder().resolve("key-pepper")), HMAC);
        } catch (IOException e) {
            throw new UncheckedIOException("The server-side secret cannot be read or made in " + config.folder(), e);
        }
    }

    /** HMAC-SHA256 of {@code content}: 32 bytes. */
    public byte[] hash(String purpose, byte[] content) {
        return mac(key(purpose), content);
    }

    /** A function for many hashes of one purpose; it may be used by one thread at a time. */
    public Mac hasher(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key(purpose));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** AES-256-GCM with a random nonce in front; {@code context} must be the same when it is opened. */
    public byte[] seal(String purpose, String context, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, context, nonce, content, 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** What was sealed; throws {@link IllegalStateException} when it was changed, or sealed with another secret or for another context. */
    public byte[] open(String purpose, String context, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, purpose, context, Arrays.copyOf(sealed, NONCE), sealed, NONCE);
    }

    private byte[] cipher(int mode, String purpose, String context, byte[] nonce, byte[] content, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(key(purpose).getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content, offset, content.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Sealed bytes cannot be " + (mode == Cipher.ENCRYPT_MODE ? "made" : "opened"), e);
        }
    }

    /** HKDF-Expand (RFC 5869) for one block, with the secret as pseudorandom key. */
    private SecretKeySpec key(String purpose) {
        byte[] info = ("junheng gateway " + purpose).getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return new SecretKeySpec(mac(root, block), HMAC);
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
