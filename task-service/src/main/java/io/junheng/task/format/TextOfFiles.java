package io.junheng.task.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes text of files in any of the formats (文件转文本); what cannot be, is refused with an {@link UnreadableDocument}. */
@ApplicationScoped
public class TextOfFiles {

    private final DocumentFiles limits;

    TextOfFiles(DocumentFiles limits) {
        this.limits = limits;
    }

    /** The most bytes of one file. */
    public long largest() {
        return limits.largest();
    }

    /** @param charset the encoding the sender names for a text, or null */
    public String read(Path file, DocumentFormat format, Charset charset) {
        format.require(file);
        return switch (format) {
            case TEXT -> PlainText.decode(bytes(file), charset);
            case DOCX -> Docx.text(file);
            case PDF -> new PdfProcess(limits.longest(), limits.heap()).text(file);
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
