package io.junheng.task.extraction.text;

import java.util.List;

/**
 * The content of a document as one run of characters: page furniture and page markers are cut out, lines are joined by
 * a line break, and every character knows its place in the text as sent.
 */
public final class Flow {

    /** Signs from here on are as wide as a Chinese character. */
    private static final int FIRST_WIDE = 0x2010;

    private final Source source;
    private final String text;
    private final int[] places;
    private final boolean flattened;

    private Flow(Source source, String text, int[] places, boolean flattened) {
        this.source = source;
        this.text = text;
        this.places = places;
        this.flattened = flattened;
    }

    public static Flow of(Source source) {
        List<Line> lines =
                RunningHeads.strip(source, Furniture.strip(RunningHeads.besidePageNumbers(Line.of(source.reading()))));
        PageMarkers markers = PageMarkers.in(lines);
        HardWrap wrap = HardWrap.of(source, lines);
        StringBuilder text = new StringBuilder();
        int[] places = new int[source.length() + 1];
        for (int i = 0; i < lines.size(); i++) {
            boolean marked = markers.marks(i);
            Line line = marked ? lines.get(i).withoutLeadingNumber() : lines.get(i);
            boolean joined = marked
                    || i > 0 && (wrap.joins(lines.get(i - 1)) || HardWrap.cutsNumber(source, lines.get(i - 1), line));
            if (text.length() > 0 && !joined) {
                places[text.length()] = lines.get(i - 1).end();
                text.append('\n');
            }
            for (int k = 0; k < line.text().length(); k++) {
                places[text.length()] = line.start() + k;
                text.append(line.text().charAt(k));
            }
        }
        return new Flow(source, text.toString(), places, markers.flattened());
    }

    /** The text as sent, furniture included. */
    public Source source() {
        return source;
    }

    /** The reading of the content. */
    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Whether the document came as one line for each page, so that its paragraphs are lost. */
    public boolean flattened() {
        return flattened;
    }

    /** Where a stretch of the content stands in the text as sent; may hold furniture that was cut out. */
    public Span span(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(start)) {
            start++;
        }
        while (end > start && isBlank(end - 1)) {
            end--;
        }
        if (start == end) {
            int place = start < text.length() ? places[start] : source.length();
            return new Span(place, place);
        }
        return new Span(places[start], places[end - 1] + 1);
    }

    /** A stretch of the content in the characters of the text as sent, without line breaks. */
    public String original(int from, int to) {
        StringBuilder original = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                original.appendCodePoint(source.codePointAt(places[i]));
            }
        }
        return original.toString().strip();
    }

    /** The character of the text as sent. */
    public int originalAt(int index) {
        return source.codePointAt(places[index]);
    }

    /** How many tabs stand before the first character of a line: cells of a table with nothing in them. */
    public int tabsBefore(int index) {
        int tabs = 0;
        for (int place = index < text.length() ? places[index] - 1 : -1; place >= 0; place--) {
            int c = source.codePointAt(place);
            if (c == '\n' || source.reading().charAt(place) != ' ') {
                break;
            }
            tabs += c == '\t' ? 1 : 0;
        }
        return tabs;
    }

    /** How far across its line a character stands, in halves of a Chinese character. */
    public int across(int index) {
        int width = 0;
        for (int place = places[index] - 1; place >= 0; place--) {
            int c = source.codePointAt(place);
            if (c == '\n' || c == '\f') {
                break;
            }
            width += c >= FIRST_WIDE ? 2 : 1;
        }
        return width;
    }

    /** Whether anything but white space was cut out inside the stretch. */
    public boolean cutInside(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isCutBefore(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether page furniture or a page marker was cut out just before this character. */
    public boolean isCutBefore(int index) {
        for (int place = places[index - 1] + 1; place < places[index]; place++) {
            char c = source.reading().charAt(place);
            if (c != '\n' && c != ' ') {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(int index) {
        char c = text.charAt(index);
        return c == '\n' || c == ' ';
    }
}
