package io.junheng.task.format;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What runs in the process of its own that reads one PDF: the first argument names the file, the second where its text goes. Ends with 0,
 * or with {@link #REFUSED} and the place of the reason among all reasons.
 */
public final class PdfMain {

    /** The exit status of the first reason; lower ones are the virtual machine's own. */
    static final int REFUSED = 100;

    private PdfMain() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(Path.of(args[0]), Path.of(args[1])));
    }

    private static int run(Path from, Path to) throws IOException {
        try {
            Files.writeString(to, Pdf.text(from), StandardCharsets.UTF_8);
            return 0;
        } catch (UnreadableDocument e) {
            return REFUSED + e.reason().ordinal();
        } catch (OutOfMemoryError | StackOverflowError e) {
            return REFUSED + Reason.TOO_MUCH.ordinal();
        } catch (RuntimeException e) {
            return REFUSED + Reason.DAMAGED.ordinal();
        }
    }
}
