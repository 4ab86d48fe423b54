package io.junheng.task.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .docx file written part by part. */
public final class WrittenDocx {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WrittenDocx() {}

    /** @param body what stands between the tags of the body */
    public static WrittenDocx body(String body) {
        return new WrittenDocx()
                .part("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>
                        <Override PartName="/word/numbering.xml" ContentType="%snumbering+xml"/>
                        <Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/>
                        </Types>""".formatted(TYPE, TYPE, TYPE))
                .part("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    }

    /** One paragraph for each line. */
    public static WrittenDocx lines(String... lines) {
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            body.append(paragraph(line));
        }
        return body(body.toString());
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String numbered(String list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String cell(String properties, String... paragraphs) {
        StringBuilder cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
        for (String text : paragraphs) {
            cell.append(paragraph(text));
        }
        return cell + "</w:tc>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    WrittenDocx numbering(String inside) {
        return part("word/numbering.xml", "<w:numbering " + W + ">" + inside + "</w:numbering>");
    }

    WrittenDocx styles(String inside) {
        return part("word/styles.xml", "<w:styles " + W + ">" + inside + "</w:styles>");
    }

    WrittenDocx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WrittenDocx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path in(Path folder) {
        try {
            return Files.write(folder.resolve("document.docx"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
