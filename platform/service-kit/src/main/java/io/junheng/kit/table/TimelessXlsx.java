package io.junheng.kit.table;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes a workbook and passes it on without the moment at which it was made (不含生成时间的工作簿), so that the same cells give the same bytes on any day. What was
 * written goes on when this is closed.
 */
public final class TimelessXlsx extends FilterOutputStream {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final String NEVER = "1980-01-01T00:00:00Z";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path spool;
    private final OutputStream target;
    private boolean closed;

    private TimelessXlsx(Path spool, OutputStream target) throws IOException {
        super(new BufferedOutputStream(Files.newOutputStream(spool)));
        this.spool = spool;
        this.target = target;
    }

    /** Where to write a workbook that goes to {@code target}, which is closed with it. */
    public static OutputStream to(OutputStream target) {
        try {
            return new TimelessXlsx(Files.createTempFile("junheng-workbook", ".xlsx"), target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.close();
            pass();
        } finally {
            Files.deleteIfExists(spool);
            target.close();
        }
    }

    private void pass() throws IOException {
        try (ZipFile made = new ZipFile(spool.toFile())) {
            ZipOutputStream passed = new ZipOutputStream(target);
            passed.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry part : Collections.list(made.entries())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(EPOCH);
                passed.putNextEntry(entry);
                try (InputStream content = made.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        passed.write(timeless(content.readAllBytes()));
                    } else {
                        content.transferTo(passed);
                    }
                }
                passed.closeEntry();
            }
            passed.finish();
        }
    }

    private static byte[] timeless(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return MOMENT.matcher(text).replaceAll(NEVER).getBytes(StandardCharsets.UTF_8);
    }
}
