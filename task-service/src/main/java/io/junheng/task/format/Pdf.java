package io.junheng.task.format;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The text layer of a PDF (文本层), line by line in reading order, with a form feed behind each page; tables as they stand on it. Scripts, forms and attached files
 * are never looked at. It may need much time and memory for a file made to need them, so it runs in a process of its own:
 * {@link PdfProcess}.
 */
final class Pdf {

    private static final int MOST_PAGES = 5_000;

    private Pdf() {}

    static String text(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableDocument(Reason.TOO_MUCH);
            }
            StringWriter text = new StringWriter();
            new PageLayout().writeText(document, text);
            if (text.toString().isBlank()) {
                throw new UnreadableDocument(Reason.NO_TEXT_LAYER);
            }
            return text.toString();
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, e);
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }
}
