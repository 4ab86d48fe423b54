package io.junheng.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as RFC 9162 section 2.1.1 uses it. Not thread-safe. */
final class Hashes {

    static final int LENGTH = 32;

    private final MessageDigest sha256 = sha256();

    /** What an inner node is hashed from. */
    private final byte[] node = new byte[1 + 2 * LENGTH];

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] plain(byte[] bytes, int from, int to) {
        sha256.update(bytes, from, to - from);
        return sha256.digest();
    }

    byte[] leaf(byte[] bytes, int from, int to) {
        sha256.update((byte) 0);
        sha256.update(bytes, from, to - from);
        return sha256.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        node[0] = 1;
        System.arraycopy(left, 0, node, 1, LENGTH);
        System.arraycopy(right, 0, node, 1 + LENGTH, LENGTH);
        sha256.update(node, 0, node.length);
        return sha256.digest();
    }

    byte[] empty() {
        return sha256.digest();
    }
}
