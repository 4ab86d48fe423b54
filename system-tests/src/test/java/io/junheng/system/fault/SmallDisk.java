package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A file system in memory that is small enough to be filled; only a superuser of Linux can have one. */
final class SmallDisk implements AutoCloseable {

    private static final long LARGEST = 4L << 30;
    private static final String FILLER = "filler";
    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** A new one. */
    static SmallDisk mounted(int mebibytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("junheng-small-disk");
        assertThat(run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString()))
                .as("a small disk can be mounted")
                .isZero();
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Leaves no byte free on the disk that holds a folder for some time. */
    static void fill(Path folder, Duration time) throws IOException, InterruptedException {
        FileStore disk = Files.getFileStore(folder);
        assertThat(disk.getTotalSpace()).as("only a small disk is filled").isLessThan(LARGEST);
        Path filler = folder.resolve(FILLER);
        long end = System.nanoTime() + time.toNanos();
        try {
            while (System.nanoTime() < end) {
                takeWhatIsLeft(filler);
                Thread.sleep(20);
            }
        } finally {
            Files.deleteIfExists(filler);
        }
    }

    private static void takeWhatIsLeft(Path filler) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            assertThat(run("umount", folder.toString()))
                    .as("the small disk is no longer used")
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(folder);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
