package io.junheng.audit.archive;

import io.junheng.audit.tree.MerkleHash;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Files that are on the disk, and hashed, once they are written. */
final class DurableFile {

    private static final int CHUNK = 1 << 16;

    private DurableFile() {}

    /** Writes what a file says. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream output) throws IOException;
    }

    /** Writes a file that is not there yet; returns SHA-256 of what was given to the disk. */
    static byte[] write(Path file, Content content) throws IOException {
        MessageDigest digest = MerkleHash.sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream output = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(channel), digest), CHUNK)) {
            content.write(output);
            output.flush();
            channel.force(true);
        }
        return digest.digest();
    }

    /** SHA-256 of what the file says when it is read. */
    static byte[] sha256(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return sha256(input);
        }
    }

    /** SHA-256 of what is left of a stream. */
    static byte[] sha256(InputStream input) throws IOException {
        MessageDigest digest = MerkleHash.sha256();
        byte[] chunk = new byte[CHUNK];
        for (int read = input.read(chunk); read > 0; read = input.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return digest.digest();
    }

    /** Makes names in a directory last. */
    static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
