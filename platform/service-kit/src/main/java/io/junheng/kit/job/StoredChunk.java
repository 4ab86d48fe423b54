package io.junheng.kit.job;

import io.junheng.kit.compression.Compression;
import java.util.Arrays;

/**
 * One chunk of a job's file as it is stored (文件分块), packed where that makes it smaller.
 *
 * @param plain how many bytes are packed in {@code bytes}; null when they are not packed
 */
record StoredChunk(byte[] bytes, Integer plain) {

    /** Room to pack chunks of at most {@code size} bytes in, one after the other. */
    static byte[] room(int size) {
        return new byte[Compression.most(size)];
    }

    /** The first {@code length} bytes of {@code chunk}, packed in {@code room}. */
    static StoredChunk of(byte[] chunk, int length, byte[] room) {
        int packed = Compression.pack(chunk, length, room, 0);
        return packed < length
                ? new StoredChunk(Arrays.copyOf(room, packed), length)
                : new StoredChunk(Arrays.copyOf(chunk, length), null);
    }

    byte[] unpacked() {
        return plain == null ? bytes : Compression.unpacked(bytes, 0, plain);
    }
}
