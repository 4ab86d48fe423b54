package io.junheng.task.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF, a page with a table as it stands on the page (保留版面): the cells of a line are divided by at least two blanks, and every line begins
 * as far from the left as it does on the page. Other pages are plain lines.
 */
final class PageLayout extends PDFTextStripper {

    /** Two stretches this many widths of a character apart are not one sentence. */
    private static final float GAP = 1.2f;

    /** So many lines with a gap make a table. */
    private static final int FEWEST_LINES = 2;

    /** What stands further out is not on the page. */
    private static final int WIDEST = 400;

    private static final int FIRST_WIDE = 0x2010;

    /** A stretch of a line without a gap in it; {@code left} is in points. */
    private record Stretch(float left, StringBuilder text) {}

    private final List<List<Stretch>> page = new ArrayList<>();
    private List<Stretch> line = new ArrayList<>();
    private float right;
    private float em = 1;
    private boolean separated;

    PageLayout() {
        setSortByPosition(true);
        setLineSeparator("\n");
        setParagraphEnd("");
        setPageEnd("\n\f");
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.get(0);
        boolean gap = line.isEmpty() || separated && first.getXDirAdj() - right > GAP * em;
        if (gap) {
            line.add(new Stretch(first.getXDirAdj(), new StringBuilder()));
        } else if (separated) {
            line.get(line.size() - 1).text().append(getWordSeparator());
        }
        line.get(line.size() - 1).text().append(text);
        TextPosition last = positions.get(positions.size() - 1);
        right = last.getXDirAdj() + last.getWidthDirAdj();
        em = Math.max(1, last.getFontSizeInPt());
        separated = false;
    }

    @Override
    protected void writeWordSeparator() {
        separated = true;
    }

    @Override
    protected void writeLineSeparator() {
        page.add(line);
        line = new ArrayList<>();
        separated = false;
    }

    @Override
    protected void writePageEnd() throws IOException {
        page.add(line);
        line = new ArrayList<>();
        separated = false;
        boolean table = page.stream().filter(each -> each.size() > 1).count() >= FEWEST_LINES;
        List<String> lines =
                page.stream().map(each -> table ? placed(each) : plain(each)).toList();
        page.clear();
        output.write(String.join("\n", lines));
        super.writePageEnd();
    }

    private static String plain(List<Stretch> line) {
        return String.join(
                " ", line.stream().map(each -> each.text().toString()).toList());
    }

    /** The stretches where they stand, half a character for each column. */
    private String placed(List<Stretch> line) {
        StringBuilder placed = new StringBuilder();
        int across = 0;
        for (Stretch stretch : line) {
            int left = Math.min(WIDEST, Math.round(stretch.left() * 2 / em));
            int blanks = Math.max(placed.isEmpty() ? 0 : 2, left - across);
            placed.append(" ".repeat(blanks)).append(stretch.text());
            across += blanks
                    + stretch.text().chars().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
        }
        return placed.toString();
    }
}
