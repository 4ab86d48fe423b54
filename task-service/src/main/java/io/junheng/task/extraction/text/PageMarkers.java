package io.junheng.task.extraction.text;

import java.util.BitSet;
import java.util.List;

/**
 * Page markers that look like the numbers of items (页码标记): {@code 8、} at the beginning of a line because the eighth
 * page begins there, in the middle of a sentence or of a list.
 *
 * <p>A run of them is recognised when the document's own first line is number 1, the numbers go up by one, and most of
 * the lines before them break off inside a sentence, or every line has one and the first chapter begins inside the first
 * line. A single one is recognised when the line before it ends with a
 * list comma, since nothing new can begin there.
 */
final class PageMarkers {

    private final BitSet marked = new BitSet();
    private boolean run;
    private boolean oneLine;

    private PageMarkers() {}

    static PageMarkers in(List<Line> lines) {
        PageMarkers markers = new PageMarkers();
        markers.findRun(lines);
        markers.oneLine = lines.size() == 1;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).leadingNumber() > 0 && lines.get(i - 1).endsInList()) {
                markers.marked.set(i);
            }
        }
        return markers;
    }

    /** Whether the line with this index begins with a page marker. */
    boolean marks(int line) {
        return marked.get(line);
    }

    /** Whether the document is one line for each page, or one line at all, so that its paragraphs are lost. */
    boolean flattened() {
        return run || oneLine;
    }

    private void findRun(List<Line> lines) {
        if (lines.isEmpty() || lines.get(0).leadingNumber() != 1) {
            return;
        }
        BitSet candidates = new BitSet();
        candidates.set(0);
        int expected = 2;
        int broken = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).leadingNumber() != expected) {
                continue;
            }
            boolean breaks = breaksOff(lines.get(i - 1));
            boolean adjacent = candidates.get(i - 1);
            if (breaks || adjacent) {
                candidates.set(i);
                broken += breaks ? 1 : 0;
                expected++;
            }
        }
        int pages = expected - 1;
        boolean mostBreakOff = pages > 1 && 2 * broken >= pages - 1;
        boolean onePerLine = pages == lines.size() && holdsChapter(lines.get(0));
        if (mostBreakOff || onePerLine) {
            marked.or(candidates);
            run = true;
        }
    }

    /** The first chapter begins inside the line, so that the number before it cannot be that of an item. */
    private static boolean holdsChapter(Line line) {
        return line.text().indexOf("一、") > 0;
    }

    /** A heading without a full stop is short; a page that breaks off has sentences in it. */
    private static boolean breaksOff(Line line) {
        return !line.endsSentence() && line.text().indexOf('。') >= 0;
    }
}
