package io.junheng.kit.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew, with only the parts that are read, and refuses on the way what no honest one holds: parts that expand to a hundred times their size,
 * macros, links to other files, document type definitions, endless cells. What is parsed afterwards is this copy, so an archive cannot show one thing to the
 * check and another to the parser. Time and memory are bounded whatever the archive claims of itself.
 */
public final class XlsxArchive {

    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_RATIO = 100;
    private static final long SMALL = 1 << 20;
    private static final long MAX_EXPANDED = 2L << 30;

    /** Of a part that is held in memory, as shared strings and styles are; sheets are streamed. */
    private static final long MAX_HELD = 32 << 20;

    private final Set<String> names = new HashSet<>();
    private long expanded;

    private XlsxArchive() {}

    /** Writes the copy of {@code source} to {@code target}. */
    public static void copy(Path source, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            if (zip.size() > MAX_ENTRIES) {
                throw new TableReader.Unreadable(1, "too many parts");
            }
            out.setLevel(Deflater.BEST_SPEED);
            XlsxArchive copy = new XlsxArchive();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                copy.take(entry, zip, out);
            }
        } catch (ZipException e) {
            throw new TableReader.Unreadable(1, "not an XLSX workbook");
        }
    }

    private void take(ZipEntry entry, ZipFile zip, ZipOutputStream out) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!names.add(name)) {
            throw new TableReader.Unreadable(1, "a part occurs twice");
        }
        if (name.endsWith("vbaproject.bin")) {
            throw new TableReader.Unreadable(1, "contains macros");
        }
        if (name.contains("externallinks/")) {
            throw new TableReader.Unreadable(1, "contains links to other files");
        }
        boolean read = name.endsWith(".xml") || name.endsWith(".rels");
        if (read) {
            out.putNextEntry(new ZipEntry(entry.getName()));
        }
        try (InputStream part = zip.getInputStream(entry)) {
            long most = name.contains("worksheets/") ? MAX_EXPANDED : MAX_HELD;
            expand(part, entry.getCompressedSize(), most, read ? new PartScan(out) : OutputStream.nullOutputStream());
        }
        if (read) {
            out.closeEntry();
        }
    }

    private void expand(InputStream part, long packed, long most, OutputStream out) throws IOException {
        byte[] buffer = new byte[16_384];
        long size = 0;
        for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            size += n;
            expanded += n;
            boolean bomb = size > SMALL && size / Math.max(1, packed) > MAX_RATIO;
            if (bomb || size > most || expanded > MAX_EXPANDED) {
                throw new TableReader.Unreadable(1, "expands to far more than its size");
            }
            out.write(buffer, 0, n);
        }
    }
}
