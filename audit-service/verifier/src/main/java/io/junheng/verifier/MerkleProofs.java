package io.junheng.verifier;

import java.util.Arrays;
import java.util.List;

/**
 * Checks inclusion and consistency proofs (包含证明、一致性证明) after RFC 9162 sections 2.1.3.2 and 2.1.4.2. Hashes are 32 bytes each; a
 * proof of the wrong length, with indices out of range or for an empty tree is simply not valid.
 */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** Whether the leaf with this hash stands at {@code index} of the tree of {@code size} leaves with this root. */
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !hashesOnly(leafHash, root) || !hashesOnly(proof)) {
            return false;
        }
        Hashes hashes = new Hashes();
        byte[] hash = leafHash;
        long position = index;
        long last = size - 1;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                hash = hashes.node(sibling, hash);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hashes.node(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of {@code oldSize} leaves is a prefix of the tree of {@code newSize}; nothing can be shown from an empty tree. */
    public static boolean consistent(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> proof) {
        if (oldSize <= 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        return hashesOnly(oldRoot, newRoot)
                && hashesOnly(proof)
                && consistentGrowth(oldSize, oldRoot, newSize, newRoot, proof);
    }

    private static boolean consistentGrowth(
            long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> proof) {
        boolean oldTreeIsOneSubtree = Long.bitCount(oldSize) == 1;
        if (proof.isEmpty() && !oldTreeIsOneSubtree) {
            return false;
        }
        Hashes hashes = new Hashes();
        long position = oldSize - 1;
        long last = newSize - 1;
        while ((position & 1) == 1) {
            position >>= 1;
            last >>= 1;
        }
        byte[] first = oldTreeIsOneSubtree ? oldRoot : proof.get(0);
        byte[] oldHash = first;
        byte[] newHash = first;
        for (byte[] sibling : oldTreeIsOneSubtree ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                oldHash = hashes.node(sibling, oldHash);
                newHash = hashes.node(sibling, newHash);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                newHash = hashes.node(newHash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(oldHash, oldRoot) && Arrays.equals(newHash, newRoot);
    }

    private static boolean hashesOnly(byte[]... values) {
        return hashesOnly(Arrays.asList(values));
    }

    private static boolean hashesOnly(List<byte[]> values) {
        return values.stream().allMatch(value -> value.length == Hashes.LENGTH);
    }
}
