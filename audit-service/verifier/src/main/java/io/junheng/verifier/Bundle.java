package io.junheng.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A ZIP that holds a search's answer with what is needed to check it (证据包): entries, checkpoint and the signed statement that names the
 * hash of every file. The key that may lie in it is not trusted.
 */
public final class Bundle {

    private static final String EXPORT = "entries.ndjson";
    private static final String CHECKPOINT = "checkpoint.txt";
    private static final String STATEMENT = "statement.txt";

    private final Path path;
    private final VerifierKey key;

    private Bundle(Path path, VerifierKey key) {
        this.path = path;
        this.key = key;
    }

    /** The bundle at this place, to be checked with the log's key. */
    public static Bundle of(Path path, VerifierKey key) {
        return new Bundle(path, key);
    }

    /**
     * Checks every file of the bundle, the statement, and the entries against the checkpoint.
     *
     * @param kept a checkpoint kept from an earlier day, or null
     * @throws IOException when the file cannot be read or is no bundle
     */
    public Verdict verify(Checkpoint kept) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            Statement statement = Statement.parse(text(zip, STATEMENT));
            LogKeys keys = LogKeys.leading(key, () -> open(zip, EXPORT));
            if (keys.broken() != null) {
                return new Verdict(Finding.WRONG_HANDOVER, keys.broken().size(), 0, key.name());
            }
            if (!keys.signed(statement)) {
                return new Verdict(Finding.STATEMENT_UNSIGNED, statement.size(), 0, key.name());
            }
            TreeSet<String> unstated = new TreeSet<>(zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.equals(STATEMENT))
                    .toList());
            unstated.addAll(List.of(EXPORT, CHECKPOINT));
            unstated.removeAll(statement.files().keySet());
            if (!unstated.isEmpty()) {
                return new Verdict(Finding.FILE_CHANGED, 0, 0, key.name(), unstated.first());
            }
            for (Map.Entry<String, byte[]> file : statement.files().entrySet()) {
                if (!Arrays.equals(sha256(zip, file.getKey()), file.getValue())) {
                    return new Verdict(Finding.FILE_CHANGED, 0, 0, key.name(), file.getKey());
                }
            }
            LogVerifier verifier =
                    LogVerifier.of(key, Checkpoint.parse(text(zip, CHECKPOINT))).stating(statement);
            if (kept != null) {
                verifier = verifier.since(kept);
            }
            return verifier.verify(() -> open(zip, EXPORT));
        } catch (IllegalArgumentException e) {
            throw new IOException(path + ", which is no bundle: " + e.getMessage(), e);
        }
    }

    private static byte[] sha256(ZipFile zip, String name) throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] chunk = new byte[1 << 16];
        try (InputStream input = open(zip, name)) {
            for (int read = input.read(chunk); read > 0; read = input.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return digest.digest();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream input = open(zip, name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return zip.getInputStream(entry);
    }
}
