package io.junheng.kit.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;

/**
 * Bytes packed by Zstandard, which leaves less than three fifths of what LZ4 leaves for a fifth to a half more time, and by LZ4 on a machine that its native library was not built for
 * (压缩). Which of them packed is seen from the first bytes: as LZ4, those that every frame of Zstandard begins with would refer to what is not there.
 */
public final class Compression {

    private static final int LEVEL = 1;
    private static final byte[] FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    private static final boolean NATIVE = loaded();

    private Compression() {}

    /** The most bytes that {@code length} bytes can take when they are packed. */
    public static int most(int length) {
        return NATIVE ? (int) Zstd.compressBound(length) : Lz4.most(length);
    }

    /** Packs the first {@code length} bytes of {@code plain} into {@code target} from {@code place} on; returns how many bytes they take there. */
    public static int pack(byte[] plain, int length, byte[] target, int place) {
        return NATIVE
                ? (int) Zstd.compressByteArray(target, place, target.length - place, plain, 0, length, LEVEL)
                : Lz4.pack(plain, length, target, place);
    }

    /** The {@code length} bytes that were packed into what stands in {@code packed} from {@code from} on. */
    public static byte[] unpacked(byte[] packed, int from, int length) {
        if (!isFrame(packed, from)) {
            return Lz4.unpacked(packed, from, length);
        }
        byte[] plain = new byte[length];
        long read = Zstd.decompressByteArray(plain, 0, length, packed, from, packed.length - from);
        if (Zstd.isError(read) || read != length) {
            throw new IllegalStateException("Packed bytes are unreadable");
        }
        return plain;
    }

    private static boolean isFrame(byte[] packed, int from) {
        if (packed.length - from < FRAME.length) {
            return false;
        }
        for (int i = 0; i < FRAME.length; i++) {
            if (packed[from + i] != FRAME[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean loaded() {
        Lz4.load();
        try {
            Native.load();
            return Native.isLoaded();
        } catch (RuntimeException | LinkageError unavailable) {
            return false;
        }
    }
}
