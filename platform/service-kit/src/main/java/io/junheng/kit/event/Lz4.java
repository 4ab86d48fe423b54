package io.junheng.kit.event;

import net.jpountz.lz4.LZ4Factory;

/**
 * LZ4 by its native library, which takes a third of the time, and in Java where a machine has none (压缩). Kafka's client compresses with the same library as soon as
 * it is loaded here.
 */
final class Lz4 {

    private static final LZ4Factory FACTORY = factory();

    private Lz4() {}

    static byte[] packed(byte[] plain, int length) {
        return FACTORY.fastCompressor().compress(plain, 0, length);
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
