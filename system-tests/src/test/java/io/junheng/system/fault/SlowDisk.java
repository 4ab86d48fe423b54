package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A disk of its own that can be slow (慢盘): a file system in a file, on a loop device whose writes the kernel holds back. It takes a superuser of Linux and the block controller
 * of control groups in its first version, which can hold back what everybody writes to a device; there is no such limit for everybody in the second.
 */
final class SlowDisk implements AutoCloseable {

    private static final Path WRITES_A_SECOND = Path.of("/sys/fs/cgroup/blkio/blkio.throttle.write_iops_device");

    /** A commit takes several writes, so this leaves a handful of commits a second. */
    private static final int FEW = 25;

    private static final int UNLIMITED = 0;

    private final Path file;
    private final Path folder;
    private final String device;

    private SlowDisk(Path file, Path folder, String device) {
        this.file = file;
        this.folder = folder;
        this.device = device;
    }

    /** A new one, which is as fast as the disk below it until it is slowed. */
    static SlowDisk mounted(int mebibytes) throws IOException, InterruptedException {
        assertThat(WRITES_A_SECOND).as("the kernel can hold back a device").isWritable();
        Path folder = Files.createTempDirectory("junheng-slow-disk");
        Path file = Files.createTempFile("junheng-slow-disk", ".ext4");
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength((long) mebibytes << 20);
        }
        said("mkfs.ext4", "-q", "-F", file.toString());
        String device = said("losetup", "--find", "--show", file.toString());
        said("mount", device, folder.toString());
        return new SlowDisk(file, folder, device);
    }

    Path folder() {
        return folder;
    }

    /** Lets few writes through to the disk that holds a folder for some time. */
    static void slow(Path folder, Duration time) throws IOException, InterruptedException {
        String device = Path.of(said("findmnt", "--noheadings", "--output", "SOURCE", "--target", folder.toString()))
                .getFileName()
                .toString();
        assertThat(device).as("only a disk of its own is slowed").startsWith("loop");
        String number = Files.readString(Path.of("/sys/block", device, "dev")).strip();
        try {
            Files.writeString(WRITES_A_SECOND, number + " " + FEW);
            Thread.sleep(time.toMillis());
        } finally {
            Files.writeString(WRITES_A_SECOND, number + " " + UNLIMITED);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            said("umount", folder.toString());
            said("losetup", "--detach", device);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(folder);
        Files.delete(file);
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor())
                .as("%s: %s", String.join(" ", command), said)
                .isZero();
        return said;
    }
}
