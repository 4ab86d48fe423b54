package io.junheng.launcher.infrastructure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock on a file that the operating system gives up when its holder is gone, however it went. */
public final class ExclusiveLock implements AutoCloseable {

    private final FileChannel channel;

    private ExclusiveLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the lock is free, does the work, and gives the lock up. */
    static <T> T holding(Path file, Work<T> work) throws IOException {
        try (FileChannel channel = open(file)) {
            channel.lock();
            return work.run();
        }
    }

    /** The lock, or empty when somebody holds it, in this process or another. */
    public static Optional<ExclusiveLock> tryAcquire(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new ExclusiveLock(channel));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // the answer is the same
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
