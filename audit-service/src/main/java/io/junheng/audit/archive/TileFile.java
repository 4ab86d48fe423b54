package io.junheng.audit.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The full tiles of level 0 of a range, one after another: its leaf hashes in order, 32 bytes each. Not thread-safe. */
final class TileFile {

    private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();

    void add(byte[] leafHash) {
        hashes.writeBytes(leafHash);
    }

    void writeTo(OutputStream output) throws IOException {
        hashes.writeTo(output);
    }
}
