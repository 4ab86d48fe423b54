package io.junheng.task.format;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a .docx file (ECMA-376 WordprocessingML). Of the package only the list of its parts, the styles, the numbering and the body
 * are opened: headers, footers, comments, deleted text, pictures and everything outside the file are not. A paragraph is a line, its
 * automatic number is written out, a row of a table is a line with tabs between its cells. A file with macros is refused.
 */
final class Docx {

    private static final int MOST_PARTS = 20_000;
    private static final long LARGEST_PART = 64L * 1024 * 1024;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private Docx() {}

    static String text(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> parts = parts(zip);
            String body = parts.get(WORD + "document.main+xml");
            if (body == null) {
                throw new UnreadableDocument(Reason.KIND_NOT_READ);
            }
            DocxNumbering numbering = new DocxNumbering();
            part(zip, parts.get(WORD + "numbering+xml"), numbering);
            part(zip, parts.get(WORD + "styles+xml"), numbering.styles());
            DocxBody text = new DocxBody(numbering);
            part(zip, body, text);
            if (text.hasPictures() && text.toString().isBlank()) {
                throw new UnreadableDocument(Reason.NO_TEXT_LAYER);
            }
            return text.toString();
        } catch (ZipException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    /** The parts of the package by what they are. */
    private static Map<String, String> parts(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new UnreadableDocument(Reason.TOO_MUCH);
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            if (all.nextElement().getName().endsWith("vbaProject.bin")) {
                throw new UnreadableDocument(Reason.MACROS);
            }
        }
        Map<String, String> parts = new HashMap<>();
        part(zip, "[Content_Types].xml", new Xml.Listener() {
            @Override
            public void begin(String name, XMLStreamReader element) {
                String type = Xml.attribute(element, "ContentType");
                String part = Xml.attribute(element, "PartName");
                if (type != null && type.contains("macroEnabled")) {
                    throw new UnreadableDocument(Reason.MACROS);
                }
                if (type != null && part != null) {
                    parts.put(type, part.startsWith("/") ? part.substring(1) : part);
                }
            }

            @Override
            public void end(String name) {}
        });
        return parts;
    }

    private static void part(ZipFile zip, String name, Xml.Listener listener) throws IOException {
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = new Bounded(zip.getInputStream(entry), LARGEST_PART)) {
            Xml.read(in, listener);
        }
    }
}
