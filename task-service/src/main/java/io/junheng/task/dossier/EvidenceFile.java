package io.junheng.task.dossier;

import io.junheng.kit.problem.Problem;
import io.junheng.task.reading.Reading;
import io.junheng.task.scan.ContentScan;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** A file of evidence (佐证文件) whose name, size, kind and content were checked: the name holds no path, the content begins as its kind does and holds nothing that acts by itself. */
public record EvidenceFile(String name, String mediaType, byte[] content, String sha256) {

    public static final String PDF = "application/pdf";
    public static final String OFD = "application/ofd";
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final String TEXT = "text/plain";
    public static final String CSV = "text/csv";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int NAME = 120;

    /** Reads the file sent as {@code type}; {@code sha256} is what the sender says its hash is, or null. */
    static EvidenceFile of(String name, MediaType type, Path file, String sha256, long largest) {
        Reading reading = new Reading();
        String line = reading.line("?name", name, NAME);
        reading.require(
                line == null || !line.contains("/") && !line.contains("\\") && !line.startsWith("."),
                "?name",
                DossierProblem.EVIDENCE_NAME_UNSAFE);
        reading.throwIfAny();
        byte[] content = content(file, largest);
        String media = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        if (!beginsAs(media, content)) {
            throw Problem.of(DossierProblem.EVIDENCE_TYPE_MISMATCH, media);
        }
        ContentScan.of(media, content).ifPresent(threat -> {
            throw Problem.of(DossierProblem.EVIDENCE_ACTIVE, threat.zh(), threat.en());
        });
        String hash = hash(content);
        if (sha256 != null && !sha256.toLowerCase(Locale.ROOT).equals(hash)) {
            throw Problem.of(DossierProblem.EVIDENCE_HASH_MISMATCH, hash).at("?sha256");
        }
        return new EvidenceFile(line, media, content, hash);
    }

    private static byte[] content(Path file, long largest) {
        try {
            if (file == null || Files.size(file) == 0) {
                throw Problem.of(DossierProblem.EVIDENCE_EMPTY);
            }
            if (Files.size(file) > largest) {
                throw Problem.of(DossierProblem.EVIDENCE_TOO_LARGE, largest);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsAs(String media, byte[] content) {
        return switch (media) {
            case PDF -> begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
            case JPEG -> begins(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
            case PNG -> begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            case OFD, DOCX, XLSX -> begins(content, new byte[] {'P', 'K', 3, 4});
            default -> true;
        };
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
