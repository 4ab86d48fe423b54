package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The newest checkpoint this process knows, kept in a file beside the database (库外检查点). Whoever sets the database back to an older state
 * cannot set this back with it, so the log is not continued from there.
 */
@ApplicationScoped
class KeptHead {

    private final Path path;

    /** Of this process alone, as another may keep its checkpoint in the same place at the same time. */
    private final Path draft;

    /** The checkpoint that is to be kept next. */
    private final AtomicReference<String> announced = new AtomicReference<>();

    @Inject
    KeptHead(AuditConfig config) {
        this(
                config.headFile().toAbsolutePath(),
                config.headFile()
                        .toAbsolutePath()
                        .resolveSibling(config.headFile().getFileName() + "." + UUID.randomUUID() + ".new"));
    }

    /** One that is written to {@code draft} before it takes its place at {@code path}. */
    KeptHead(Path path, Path draft) {
        this.path = path;
        this.draft = draft;
    }

    /** The newest checkpoint this process knows: one that is announced, else the one that is kept. */
    Optional<String> known() {
        String note = announced.get();
        return note == null ? note() : Optional.of(note);
    }

    /** Says that this checkpoint, no smaller than any before, is to be kept; {@link #keepAnnounced} does it. */
    void announce(String note) {
        announced.set(note);
    }

    /** Keeps the checkpoint that was announced last, if it is not kept yet. */
    void keepAnnounced() {
        String note = announced.get();
        if (note != null) {
            keep(note);
            announced.compareAndSet(note, null);
        }
    }

    /** The checkpoint that is kept. */
    Optional<String> note() {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint kept at " + path + " cannot be read.", e);
        }
    }

    /** Entries that the kept checkpoint covers; 0 when it is no checkpoint. */
    long size() {
        try {
            return note().map(note -> Checkpoint.parse(note).size()).orElse(0L);
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** Keeps this checkpoint, unless a larger one was kept meanwhile. */
    synchronized void keep(String note) {
        if (size() > Checkpoint.parse(note).size()) {
            return;
        }
        try {
            Files.createDirectories(path.getParent());
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint cannot be kept at " + path + ".", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
