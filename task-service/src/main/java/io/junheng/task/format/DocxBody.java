package io.junheng.task.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Writes down the body of a document as it is read (正文): paragraphs as lines, rows of tables as lines with tabs. */
final class DocxBody implements Xml.Listener {

    /** What is not the text as it stands: text moved away, what older programs show instead, properties as they were before. */
    private static final Set<String> LEFT_OUT = Set.of("moveFrom", "Fallback", "pPrChange", "rPrChange", "del");

    /** A paragraph that is being read; a text box begins another inside it. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private String style;
        private String list;
        private int level;
    }

    private final DocxNumbering numbering;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<DocxTable> tables = new ArrayDeque<>();
    private int leftOut;
    private boolean inText;
    private int properties;
    private boolean pictures;

    DocxBody(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    /** Whether a picture stands among the text. */
    boolean hasPictures() {
        return pictures;
    }

    @Override
    public void begin(String name, XMLStreamReader element) {
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        switch (name) {
            case "tbl" -> tables.push(new DocxTable());
            case "tr", "tc", "gridSpan", "vMerge" -> table(name, element);
            case "p" -> paragraphs.push(new Paragraph());
            case "pPr" -> properties++;
            case "t" -> inText = true;
            case "pStyle", "numId", "ilvl" -> property(name, element);
            case "tab" -> write(properties > 0 ? "" : "\t");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "blip", "imagedata" -> pictures = true;
            default -> {
                // The rest is about looks.
            }
        }
    }

    @Override
    public void end(String name) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "p" -> paragraph(paragraphs.pop());
            case "pPr" -> properties--;
            case "t" -> inText = false;
            case "tr" -> row();
            case "tbl" -> tables.pop();
            default -> {
                // The rest is about looks.
            }
        }
    }

    @Override
    public void text(String more) {
        if (inText && leftOut == 0) {
            write(more);
        }
    }

    private void table(String name, XMLStreamReader element) {
        DocxTable table = tables.peek();
        if (table == null) {
            return;
        }
        switch (name) {
            case "tr" -> table.beginRow();
            case "tc" -> table.beginCell();
            case "gridSpan" -> table.span(Xml.number(element, "val", 1));
            default -> table.merge("restart".equals(Xml.attribute(element, "val")));
        }
    }

    private void property(String name, XMLStreamReader element) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || properties == 0) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style = Xml.attribute(element, "val");
            case "numId" -> paragraph.list = Xml.attribute(element, "val");
            default -> paragraph.level = Xml.number(element, "val", 0);
        }
    }

    private void write(String more) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().text.append(more);
        }
    }

    private void paragraph(Paragraph paragraph) {
        DocxNumbering.Place place = paragraph.list != null
                ? new DocxNumbering.Place(paragraph.list, paragraph.level)
                : numbering.styles().of(paragraph.style);
        String line = paragraph.text.toString();
        String number = line.isBlank() ? "" : numbering.next(place);
        if (tables.isEmpty()) {
            text.append(number).append(line).append('\n');
        } else {
            tables.peek().write(number + line);
        }
    }

    private void row() {
        if (tables.size() > 1) {
            DocxTable inner = tables.pop();
            tables.peek().write(inner.row(" "));
            tables.push(inner);
        } else if (!tables.isEmpty()) {
            text.append(tables.peek().row("\t")).append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
