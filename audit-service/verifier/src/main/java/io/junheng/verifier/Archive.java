package io.junheng.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory with a range of the log that was moved out of its database (归档目录): entries, tiles, a checkpoint, and the signed manifest that
 * names the hash of each file. It is checked by itself, and against a later checkpoint by a consistency proof.
 */
public final class Archive {

    private static final String FIRST_LINE = "junheng-archive/v1";
    private static final String MANIFEST = "manifest.txt";
    private static final String ENTRIES = "entries.ndjson";
    private static final String CHECKPOINT = "checkpoint.txt";

    private final Path directory;
    private final VerifierKey key;

    private Archive(Path directory, VerifierKey key) {
        this.directory = directory;
        this.key = key;
    }

    /** The archive in this directory, to be checked with the log's key. */
    public static Archive of(Path directory, VerifierKey key) {
        return new Archive(directory, key);
    }

    /** The checkpoint in the archive, from which a consistency proof has to lead to a later one. */
    public Checkpoint checkpoint() throws IOException {
        try {
            return Checkpoint.parse(Files.readString(directory.resolve(CHECKPOINT)));
        } catch (IllegalArgumentException e) {
            throw new IOException(directory.resolve(CHECKPOINT) + ", which is no checkpoint", e);
        }
    }

    /**
     * Checks every file and every entry of the archive by itself.
     *
     * @throws IOException when a file cannot be read or the directory is no archive
     */
    public Verdict verify() throws IOException {
        Path entries = directory.resolve(ENTRIES);
        LogKeys keys = LogKeys.leading(key, () -> Files.newInputStream(entries));
        if (keys.broken() != null) {
            return new Verdict(Finding.WRONG_HANDOVER, keys.broken().size(), 0, key.name());
        }
        SignedNote note = manifest();
        if (!keys.signed(note)) {
            return new Verdict(Finding.FILE_CHANGED, 0, 0, key.name(), MANIFEST);
        }
        Map<String, byte[]> files = files(note);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(sha256(file.getKey()), file.getValue())) {
                return new Verdict(Finding.FILE_CHANGED, 0, 0, key.name(), file.getKey());
            }
        }
        return LogVerifier.of(key, checkpoint()).verify(entries);
    }

    /**
     * The same, and that the log still began with these entries when a later checkpoint was signed.
     *
     * @param proof consistency proof from the archive's checkpoint to the later one
     */
    public Verdict verify(Checkpoint later, List<byte[]> proof) throws IOException {
        Verdict alone = verify();
        if (!alone.intact()) {
            return alone;
        }
        Verdict heads =
                LogVerifier.of(key, later).since(checkpoint()).grownBy(proof).verifyHeads();
        return heads.intact() ? alone : heads;
    }

    private SignedNote manifest() throws IOException {
        try {
            return SignedNote.parse(Files.readString(directory.resolve(MANIFEST)));
        } catch (IllegalArgumentException e) {
            throw new IOException(directory.resolve(MANIFEST) + ", which is no manifest", e);
        }
    }

    /** SHA-256 by name; the entries and the checkpoint are among them. */
    private Map<String, byte[]> files(SignedNote note) throws IOException {
        String[] lines = note.text().split("\n");
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            if (parts.length == 3 && parts[0].equals("file") && parts[1].matches("[a-z]+\\.[a-z]+")) {
                files.put(parts[1], Base64.getDecoder().decode(parts[2]));
            }
        }
        if (!lines[0].equals(FIRST_LINE)
                || !lines[1].equals("log " + key.name())
                || !files.keySet().containsAll(List.of(ENTRIES, CHECKPOINT))) {
            throw new IOException(directory.resolve(MANIFEST) + ", which is no manifest of " + key.name());
        }
        return files;
    }

    private byte[] sha256(String name) throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] chunk = new byte[1 << 16];
        try (InputStream input = Files.newInputStream(directory.resolve(name))) {
            for (int read = input.read(chunk); read > 0; read = input.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
        return digest.digest();
    }
}
