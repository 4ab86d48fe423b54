package io.junheng.task.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Packages of parts, such as .docx, .xlsx and .ofd (压缩包格式): macros, controls, embedded objects, templates from elsewhere, programs among the parts. */
final class PackageScan {

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int LOOKED_AT = 1 << 20;
    private static final Pattern MACRO_PART = Pattern.compile(
            ".*(vbaproject|vbadata)[^/]*|.*/activex/.*|.*/macrosheets/.*|.*/dialogsheets/.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OBJECT_PART = Pattern.compile(
            ".*/embeddings/.*\\.(bin|ole|exe|dll|js|vbs|hta|lnk|scr|bat|cmd|ps1|msi)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM_PART = Pattern.compile(
            ".*\\.(exe|dll|js|jse|vbs|vbe|hta|lnk|scr|bat|cmd|ps1|msi|jar|com|pif|wsf)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile(
            "<[^>]*(attachedtemplate|oleobject|frame|subdocument)[^>]*targetmode\\s*=\\s*[\"']external|<[^>]*targetmode\\s*=\\s*[\"']external[^>]*(attachedtemplate|oleobject|frame|subdocument)");
    private static final Pattern STARTS = Pattern.compile("\\bdde(auto)?\\s+[\"\\\\a-z]|<ddelink\\b");

    private PackageScan() {}

    /** Looks through the package; {@code directory} is the part without which it is none of its kind. */
    static Optional<Threat> of(byte[] content, String directory) {
        return of(content, directory, MOST_BYTES);
    }

    /** The same, when all parts together may unfold to {@code most} bytes. */
    static Optional<Threat> of(byte[] content, String directory, long most) {
        if (Magic.isCompound(content)) {
            return Optional.of(Threat.ENCRYPTED);
        }
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            long unfolded = 0;
            int count = 0;
            boolean complete = false;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] start = parts.readNBytes(LOOKED_AT);
                unfolded += start.length + rest(parts, most - unfolded);
                if (++count > MOST_PARTS || unfolded > most) {
                    return Optional.of(Threat.BOMB);
                }
                Optional<Threat> threat = part("/" + part.getName(), start);
                if (threat.isPresent()) {
                    return threat;
                }
                complete |= part.getName().equals(directory);
            }
            return complete ? Optional.empty() : Optional.of(Threat.OTHER_TYPE);
        } catch (ZipException e) {
            return Optional.of(
                    e.getMessage() != null && e.getMessage().contains("encrypted") ? Threat.ENCRYPTED : Threat.BROKEN);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Threat.BROKEN);
        }
    }

    private static long rest(ZipInputStream part, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long read = 0;
        for (int n = part.read(buffer); n >= 0 && read <= Math.max(0, most); n = part.read(buffer)) {
            read += n;
        }
        return read;
    }

    private static Optional<Threat> part(String name, byte[] start) {
        if (MACRO_PART.matcher(name).matches()) {
            return Optional.of(Threat.MACRO);
        }
        if (OBJECT_PART.matcher(name).matches()) {
            return Optional.of(Threat.FOREIGN_PART);
        }
        if (Magic.isProgram(start) || PROGRAM_PART.matcher(name).matches()) {
            return Optional.of(Threat.PROGRAM);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
            return Optional.empty();
        }
        String text = new String(start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (lower.equals("/[content_types].xml") && (text.contains("macroenabled") || text.contains("vbaproject"))) {
            return Optional.of(Threat.MACRO);
        }
        if (lower.endsWith(".rels") && FOREIGN.matcher(text).find()) {
            return Optional.of(Threat.FOREIGN_PART);
        }
        return STARTS.matcher(text).find() && isOffice(lower) ? Optional.of(Threat.LAUNCH) : Optional.empty();
    }

    private static boolean isOffice(String name) {
        return name.startsWith("/word/") || name.startsWith("/xl/externallinks/");
    }
}
