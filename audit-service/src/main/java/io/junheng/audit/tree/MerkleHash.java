package io.junheng.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashing of RFC 9162 section 2.1.1: SHA-256, a leaf prefixed by 0x00 and an inner node by 0x01. Hashes are 32 bytes. */
public final class MerkleHash {

    public static final int LENGTH = 32;

    private MerkleHash() {}

    /** Hash of a leaf's bytes. */
    public static byte[] leaf(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(bytes);
    }

    /** Hash of an inner node over its two children. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** Root of the tree without leaves. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
