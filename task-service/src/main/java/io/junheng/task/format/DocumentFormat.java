package io.junheng.task.format;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A format of policy documents (文件格式). What a file is, its first bytes say; a media type is only believed if they agree. */
public enum DocumentFormat {
    TEXT("text/plain"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] RICH_TEXT = {'{', '\\', 'r', 't', 'f'};
    private static final byte[] PORTABLE = {'%', 'P', 'D', 'F', '-'};

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of that media type, without its parameters. */
    public static Optional<DocumentFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    /** What the file is by its first bytes; refuses kinds that are known and not read. */
    public static DocumentFormat of(Path file) {
        byte[] head = head(file);
        if (startsWith(head, PORTABLE)) {
            return PDF;
        }
        if (startsWith(head, ZIP)) {
            return DOCX;
        }
        if (startsWith(head, COMPOUND) || startsWith(head, RICH_TEXT)) {
            throw new UnreadableDocument(Reason.KIND_NOT_READ);
        }
        return TEXT;
    }

    /** Refuses a file that is of another format. */
    public void require(Path file) {
        if (of(file) != this) {
            throw new UnreadableDocument(Reason.NOT_OF_ITS_KIND);
        }
    }

    private static boolean startsWith(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PORTABLE.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
