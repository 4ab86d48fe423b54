package io.junheng.task.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** A PDF file written object by object, with a Chinese font that every reader has. */
public final class WrittenPdf {

    private static final int LEFT = 40;
    private static final int COLUMN = 110;
    private static final int FIRST_LINE = 780;
    private static final int LINE = 18;

    private final List<byte[]> objects = new ArrayList<>();

    private WrittenPdf() {}

    /** One page for each list of lines; a tab goes to the next of the places where columns begin. */
    public static WrittenPdf pages(List<List<String>> pages) {
        WrittenPdf pdf = new WrittenPdf();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(5 + 2 * i).append(" 0 R ");
        }
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        pdf.object("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [4 0 R] >>");
        pdf.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>");
        for (int i = 0; i < pages.size(); i++) {
            pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (6 + 2 * i)
                    + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            pdf.stream("", content(pages.get(i)).getBytes(StandardCharsets.US_ASCII));
        }
        return pdf;
    }

    /** A page whose content is what {@code bytes} unfold to. */
    static WrittenPdf unfolding(byte[] bytes) {
        WrittenPdf pdf = pages(List.of());
        pdf.objects.set(1, ascii("<< /Type /Pages /Count 1 /Kids [5 0 R] >>"));
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
                + " /Resources << /Font << /F1 3 0 R >> >> >>");
        pdf.stream("/Filter /FlateDecode", deflated(bytes));
        return pdf;
    }

    /** A tree of pages that has itself as its branch. */
    static WrittenPdf endless() {
        WrittenPdf pdf = pages(List.of());
        pdf.objects.set(1, ascii("<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>"));
        return pdf;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("%PDF-1.7\n"));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(bytes.size());
            bytes.writeBytes(ascii((i + 1) + " 0 obj\n"));
            bytes.writeBytes(objects.get(i));
            bytes.writeBytes(ascii("\nendobj\n"));
        }
        int table = bytes.size();
        bytes.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        places.forEach(place -> bytes.writeBytes(ascii("%010d 00000 n \n".formatted(place))));
        bytes.writeBytes(ascii(
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
        return bytes.toByteArray();
    }

    Path in(Path folder) {
        try {
            return Files.write(folder.resolve("document.pdf"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            for (int k = 0; k < cells.length; k++) {
                cell(content, cells[k], LEFT + k * COLUMN, FIRST_LINE - i * LINE);
            }
        }
        return content.toString();
    }

    private static void cell(StringBuilder content, String text, int x, int y) {
        if (text.isEmpty()) {
            return;
        }
        content.append("BT /F1 12 Tf ").append(x).append(' ').append(y).append(" Td <");
        for (char c : text.toCharArray()) {
            content.append("%04X".formatted((int) c));
        }
        content.append("> Tj ET\n");
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private void object(String content) {
        objects.add(ascii(content));
    }

    private void stream(String entries, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(ascii("<< /Length " + content.length + " " + entries + " >>\nstream\n"));
        stream.writeBytes(content);
        stream.writeBytes(ascii("\nendstream"));
        objects.add(stream.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
