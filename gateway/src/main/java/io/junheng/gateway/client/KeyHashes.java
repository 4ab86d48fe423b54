package io.junheng.gateway.client;

import io.junheng.gateway.secret.Vault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.Mac;

/** Keyed hashes of API keys (密钥摘要): HMAC-SHA256 of the whole key, so a hash is good for one client only. A 256-bit random secret needs no slow hash. */
@Singleton
class KeyHashes {

    private final ThreadLocal<Mac> macs;

    KeyHashes(Vault vault) {
        macs = ThreadLocal.withInitial(() -> vault.hasher("api keys"));
    }

    byte[] of(ApiKey key) {
        return macs.get().doFinal(key.text().getBytes(StandardCharsets.US_ASCII));
    }

    /** Compares in constant time. */
    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
