package io.junheng.audit.publication;

import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.Cosignatures;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.tree.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A directory with one read-only file for each anchored checkpoint (锚定文件), for a write-once medium, a share or a printer. A file that is
 * there is never written again.
 */
@ApplicationScoped
class DirectoryTarget implements PublicationTarget {

    private static final Logger LOG = Logger.getLogger(DirectoryTarget.class);

    private final Path directory;
    private final Duration every;
    private final Cosignatures cosignatures;
    private final LogIdentity identity;

    DirectoryTarget(AuditConfig config, Cosignatures cosignatures, LogIdentity identity) {
        this.directory = config.anchor().directory().toAbsolutePath();
        this.every = config.anchor().every();
        this.cosignatures = cosignatures;
        this.identity = identity;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public String publish(Checkpoints.Signed checkpoint) throws IOException {
        Files.createDirectories(directory);
        String name = "%s-%012d.txt".formatted(identity.origin().replaceAll("[^A-Za-z0-9.-]+", "-"), checkpoint.size());
        Path file = directory.resolve(name);
        String text = cosignatures.note(checkpoint);
        if (Files.exists(file)) {
            return known(file, checkpoint);
        }
        Path draft = Files.createTempFile(
                directory,
                "checkpoint",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("r--r--r--"));
            Files.createLink(file, draft);
            return file.toString();
        } catch (FileAlreadyExistsException e) {
            return known(file, checkpoint);
        } finally {
            Files.delete(draft);
        }
    }

    @Override
    public Map<Long, String> kept() {
        Map<Long, String> notes = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.txt")) {
            for (Path file : files) {
                put(notes, file);
            }
        } catch (NoSuchFileException e) {
            return notes;
        } catch (IOException | DirectoryIteratorException e) {
            throw new IllegalStateException("The anchors at " + directory + " cannot be read", e);
        }
        return notes;
    }

    private static void put(Map<Long, String> notes, Path file) throws IOException {
        String note = Files.readString(file);
        try {
            notes.put(Checkpoint.parse(note).size(), note);
        } catch (IllegalArgumentException e) {
            LOG.warnf("%s is among the anchors but is no checkpoint", file);
        }
    }

    private static String known(Path file, Checkpoints.Signed checkpoint) throws IOException {
        if (!Files.readString(file).startsWith(checkpoint.note())) {
            throw new IOException(file + " holds another checkpoint of the same size: the log was forked");
        }
        return file.toString();
    }
}
