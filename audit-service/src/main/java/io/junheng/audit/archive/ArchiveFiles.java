package io.junheng.audit.archive;

import io.junheng.audit.tree.KeyChain;
import io.junheng.audit.tree.MerkleHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a moved range, read again (归档核对): the manifest has to be the one on record and signed by the log, and every file has to be
 * what it names. The lines with the entries come one by one; whether their file is what was written shows after the last. Not thread-safe.
 */
public final class ArchiveFiles implements AutoCloseable {

    /** That a file is not there, or is not what was written. */
    public static final class Damage extends Exception {

        private final boolean missing;

        private Damage(Path file, boolean missing) {
            super(file.toString());
            this.missing = missing;
        }

        /** Whether the file is not there at all. */
        public boolean isMissing() {
            return missing;
        }
    }

    private final Path entries;
    private final byte[] expected;
    private final MessageDigest digest = MerkleHash.sha256();
    private final BufferedReader lines;

    private ArchiveFiles(Path entries, byte[] expected) throws Damage {
        this.entries = entries;
        this.expected = expected;
        this.lines = new BufferedReader(
                new InputStreamReader(new DigestInputStream(opened(entries), digest), StandardCharsets.UTF_8));
    }

    /** Whether the place the range was moved to can be seen from here: a disk that is not mounted is nobody's attack. */
    public static boolean areInReach(ArchivedRange range) {
        Path parent = Path.of(range.directory()).getParent();
        return parent != null && Files.isDirectory(parent);
    }

    /**
     * Opens the files of a range, and checks all but the one with the entries.
     *
     * @throws Damage naming the first file that is missing or changed
     */
    public static ArchiveFiles open(ArchivedRange range, KeyChain chain) throws Damage {
        Path directory = Path.of(range.directory());
        Path manifest = directory.resolve(ArchiveWriter.MANIFEST);
        Map<String, byte[]> files = named(range, text(manifest), manifest, chain);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals(ArchiveWriter.ENTRIES)) {
                requireSame(directory.resolve(file.getKey()), file.getValue());
            }
        }
        if (!files.containsKey(ArchiveWriter.ENTRIES)) {
            throw new Damage(manifest, false);
        }
        return new ArchiveFiles(directory.resolve(ArchiveWriter.ENTRIES), files.get(ArchiveWriter.ENTRIES));
    }

    /**
     * The next line; empty at the end.
     *
     * @throws Damage at the end, when the file is not what the manifest names, or when it cannot be read
     */
    public Optional<String> next() throws Damage {
        try {
            String line = lines.readLine();
            if (line == null && !Arrays.equals(digest.digest(), expected)) {
                throw changed();
            }
            return Optional.ofNullable(line);
        } catch (IOException e) {
            throw changed();
        }
    }

    /** That the file with the entries is not what was written. */
    public Damage changed() {
        return new Damage(entries, false);
    }

    /** SHA-256 by name, as a manifest says that the log signed for this very range. */
    private static Map<String, byte[]> named(ArchivedRange range, String note, Path manifest, KeyChain chain)
            throws Damage {
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        boolean signed = chain.keyFor(range.size()).signed(text, note)
                || chain.keyFor(range.size() + 1).signed(text, note);
        String hash = Base64.getEncoder().encodeToString(MerkleHash.plain(note.getBytes(StandardCharsets.UTF_8)));
        if (!signed
                || !hash.equals(range.manifest())
                || !text.contains("\nfirst " + range.first() + "\nbeyond " + range.beyond() + "\n")) {
            throw new Damage(manifest, false);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split(" ");
            if (parts.length == 3 && parts[0].equals("file")) {
                files.put(parts[1], Base64.getDecoder().decode(parts[2]));
            }
        }
        return files;
    }

    private static void requireSame(Path file, byte[] hash) throws Damage {
        try (InputStream input = opened(file)) {
            if (!Arrays.equals(DurableFile.sha256(input), hash)) {
                throw new Damage(file, false);
            }
        } catch (IOException e) {
            throw new Damage(file, false);
        }
    }

    private static String text(Path file) throws Damage {
        try (InputStream input = opened(file)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Damage(file, false);
        }
    }

    private static InputStream opened(Path file) throws Damage {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new Damage(file, true);
        } catch (IOException e) {
            throw new Damage(file, false);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
