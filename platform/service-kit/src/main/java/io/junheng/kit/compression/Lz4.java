package io.junheng.kit.compression;

import net.jpountz.lz4.LZ4Factory;

/** LZ4 by its native library, which takes a third of the time, and in Java where a machine has none (压缩). */
final class Lz4 {

    private static final LZ4Factory FACTORY = factory();

    private Lz4() {}

    /** Sees to it that the native library is there: Kafka's client compresses with it only when it is loaded already. */
    static void load() {
        FACTORY.fastCompressor();
    }

    /** The most bytes that {@code length} bytes can take when they are packed. */
    static int most(int length) {
        return FACTORY.fastCompressor().maxCompressedLength(length);
    }

    /** Packs the first {@code length} bytes of {@code plain} into {@code target} from {@code place} on; returns how many bytes they take there. */
    static int pack(byte[] plain, int length, byte[] target, int place) {
        return FACTORY.fastCompressor().compress(plain, 0, length, target, place, target.length - place);
    }

    /** The {@code length} bytes that were packed into what stands in {@code packed} from {@code from} on. */
    static byte[] unpacked(byte[] packed, int from, int length) {
        return FACTORY.safeDecompressor().decompress(packed, from, packed.length - from, length);
    }

    private static LZ4Factory factory() {
        try {
            return LZ4Factory.nativeInstance();
        } catch (RuntimeException | LinkageError | AssertionError unavailable) {
            return LZ4Factory.fastestInstance();
        }
    }
}
