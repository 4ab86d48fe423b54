package io.junheng.task.format;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads a PDF in a process of its own (独立进程), which has a bounded heap, a bounded time and none of this one's environment: whatever
 * a file does to its reader ends there. Not more than {@value #AT_ONCE} run at a time.
 */
final class PdfProcess {

    private static final int AT_ONCE = 2;
    private static final long LARGEST_TEXT = 64L * 1024 * 1024;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    /** One class of each jar that the reading needs. */
    private static final List<String> NEEDED = List.of(
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.commons.logging.LogFactory",
            "org.jboss.logging.Logger",
            "org.jboss.logmanager.Logger");

    private final Duration longest;
    private final String heap;

    /** @param heap the most heap, as the virtual machine takes it: {@code 256m} */
    PdfProcess(Duration longest, String heap) {
        this.longest = longest;
        this.heap = heap;
    }

    String text(Path file) {
        try {
            Path answer = Files.createTempFile("document", ".txt");
            try {
                return text(file, answer);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocument(Reason.TOO_MUCH, e);
        }
    }

    private String text(Path file, Path answer) throws IOException, InterruptedException {
        if (!PLACES.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new UnreadableDocument(Reason.TOO_MUCH);
        }
        try {
            int status = run(file, answer);
            if (status != 0) {
                throw new UnreadableDocument(reason(status));
            }
        } finally {
            PLACES.release();
        }
        if (Files.size(answer) > LARGEST_TEXT) {
            throw new UnreadableDocument(Reason.TOO_MUCH);
        }
        return Files.readString(answer, StandardCharsets.UTF_8);
    }

    private int run(Path file, Path answer) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                String.join(File.pathSeparator, places()),
                PdfMain.class.getName(),
                file.toAbsolutePath().toString(),
                answer.toAbsolutePath().toString());
        builder.environment().clear();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? process.exitValue() : PdfMain.REFUSED + Reason.TOO_MUCH.ordinal();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The reason behind an exit status; one that the virtual machine gives itself means that it ran out of memory. */
    private static Reason reason(int status) {
        int reason = status - PdfMain.REFUSED;
        return reason >= 0 && reason < Reason.values().length ? Reason.values()[reason] : Reason.TOO_MUCH;
    }

    /** Where the classes come from, in this process, that the other one needs. */
    private static Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        places.add(place(PdfProcess.class));
        for (String name : NEEDED) {
            try {
                places.add(place(Class.forName(name, false, PdfProcess.class.getClassLoader())));
            } catch (ClassNotFoundException e) {
                // A log manager that is not in use here is not needed there.
            }
        }
        return places;
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("No place known of " + type.getName());
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
