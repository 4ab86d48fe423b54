package io.junheng.kit.transfer;

/**
 * A Bloom filter of the keys an import has met: it takes eight MiB however long the file is, never denies a key it was told, and of a million keys takes one in
 * a hundred thousand for known that is not.
 */
final class KeyFilter {

    private static final int BITS = 1 << 26;
    private static final int PROBES = 4;

    private final long[] words = new long[BITS / Long.SIZE];

    /** Adds the key; returns whether it may have been there before. */
    boolean add(RowKey key) {
        boolean known = true;
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = (int) ((key.high() + probe * key.low()) & (BITS - 1));
            long mask = 1L << bit;
            known &= (words[bit / Long.SIZE] & mask) != 0;
            words[bit / Long.SIZE] |= mask;
        }
        return known;
    }
}
