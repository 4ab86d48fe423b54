package io.junheng.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashing of RFC 9162 section 2.1.1: SHA-256, a leaf prefixed by 0x00 and an inner node by 0x01. Hashes are 32 bytes. */
public final class MerkleHash {

    public static final int LENGTH = 32;

    /** Looking the algorithm up anew costs as much as hashing a few hundred bytes. */
    private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(MerkleHash::sha256);

    private MerkleHash() {}

    /** Hash of a leaf's bytes. */
    public static byte[] leaf(byte[] bytes) {
        MessageDigest digest = OWN.get();
        digest.update((byte) 0);
        return digest.digest(bytes);
    }

    /** Hash of an inner node over its two children. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = OWN.get();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** Plain SHA-256 of bytes that are no leaf. */
    public static byte[] plain(byte[] bytes) {
        return OWN.get().digest(bytes);
    }

    /** Root of the tree without leaves. */
    public static byte[] empty() {
        return OWN.get().digest();
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
