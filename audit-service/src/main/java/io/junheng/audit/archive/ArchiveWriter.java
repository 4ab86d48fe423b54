package io.junheng.audit.archive;

import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.Cosignatures;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.log.Ranges.Range;
import io.junheng.audit.tree.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a range of the log to files and makes sure that they are there and say what the log signed. */
@ApplicationScoped
class ArchiveWriter {

    static final String ENTRIES = "entries.ndjson";
    static final String TILES = "tiles.bin";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String MANIFEST = "manifest.txt";

    /** What was written: SHA-256 of the manifest, the size of the checkpoint. */
    record Written(byte[] manifest, long size) {}

    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final LogIdentity identity;
    private final ArchivedEntries entries;

    ArchiveWriter(Checkpoints checkpoints, Cosignatures cosignatures, LogIdentity identity, ArchivedEntries entries) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.identity = identity;
        this.entries = entries;
    }

    /**
     * Writes the files of a range into a new directory, all of them on the disk when this returns.
     *
     * @throws io.junheng.audit.log.DamagedLog when the entries are not those that were signed; then what was written is of no use
     * @throws IOException when they could not be written, or say something else when they are read again
     */
    Written write(Range range, Path directory) throws IOException {
        Checkpoints.Signed newest = checkpoints.newest();
        Checkpoint checkpoint = Checkpoint.parse(newest.note());
        Files.createDirectories(directory);
        Map<String, byte[]> files = new LinkedHashMap<>();
        TileFile tiles = new TileFile();
        files.put(
                ENTRIES,
                DurableFile.write(
                        directory.resolve(ENTRIES), output -> entries.write(range, checkpoint, tiles, output)));
        files.put(TILES, DurableFile.write(directory.resolve(TILES), tiles::writeTo));
        files.put(CHECKPOINT, text(directory.resolve(CHECKPOINT), cosignatures.note(newest)));
        String signed = identity.sign(new ArchiveManifest(range.first(), range.beyond(), checkpoint, files).text());
        byte[] manifest = text(directory.resolve(MANIFEST), signed);
        files.put(MANIFEST, manifest);
        DurableFile.sync(directory);
        requireReadable(directory, files);
        return new Written(manifest, checkpoint.size());
    }

    private static byte[] text(Path file, String text) throws IOException {
        return DurableFile.write(file, output -> output.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void requireReadable(Path directory, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(DurableFile.sha256(directory.resolve(file.getKey())), file.getValue())) {
                throw new IOException(directory.resolve(file.getKey()) + " does not say what was written into it");
            }
        }
    }
}
