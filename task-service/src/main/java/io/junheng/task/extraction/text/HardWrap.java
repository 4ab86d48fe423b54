package io.junheng.task.extraction.text;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Lines that were broken at a fixed width (硬换行), as text taken from a page is: such a break means nothing. A document is
 * wrapped if many of its lines have one width, hardly any is longer, and most of those end inside a sentence. The width is counted in
 * characters or, as it is on a printed page, with digits and Latin letters as half of one.
 */
final class HardWrap {

    /** In characters; a line may fall short of the width so that no punctuation begins the next. */
    private static final Ruler CHARACTERS = new Ruler(16, 2);

    /** In halves of a character; the first line of a paragraph may be indented too. */
    private static final Ruler PRINTED = new Ruler(32, 6);

    /** What the unit of a figure begins with. */
    private static final String UNITS = "元%所名个万亿平册间套节次年月";

    /** Signs from here on are printed as wide as a character. */
    private static final int FIRST_WIDE = 0x2E80;

    /** How narrow a page may be, and how far a full line may fall short of its width. */
    private record Ruler(int narrowest, int shortfall) {

        boolean isFull(int length, int width) {
            return length <= width && length >= width - shortfall;
        }
    }

    private final Ruler ruler;
    private final ToIntFunction<Line> length;
    private final int width;

    private HardWrap(Ruler ruler, ToIntFunction<Line> length, int width) {
        this.ruler = ruler;
        this.length = length;
        this.width = width;
    }

    static HardWrap of(Source source, List<Line> lines) {
        HardWrap inCharacters = of(CHARACTERS, line -> characters(source, line), lines);
        return inCharacters.width > 0 ? inCharacters : of(PRINTED, line -> printed(source, line), lines);
    }

    private static HardWrap of(Ruler ruler, ToIntFunction<Line> length, List<Line> lines) {
        int longest = lines.stream().mapToInt(length).max().orElse(0);
        int[] lengths = new int[longest + 1];
        lines.forEach(line -> lengths[length.applyAsInt(line)]++);
        int longer = 0;
        for (int width = longest; width >= ruler.narrowest(); width--) {
            int full = 0;
            for (int each = Math.max(0, width - ruler.shortfall()); each <= width; each++) {
                full += lengths[each];
            }
            if (4 * full >= lines.size() && full >= 3) {
                HardWrap wrap = new HardWrap(ruler, length, width);
                boolean wrapped = 20 * longer <= lines.size() && wrap.mostBreakOff(lines);
                return wrapped ? wrap : new HardWrap(ruler, length, 0);
            }
            longer += lengths[width];
        }
        return new HardWrap(ruler, length, 0);
    }

    /** {@code 不低于800 | 元}: whether a break stands between a figure and its unit, in a line long enough to be broken. */
    static boolean cutsNumber(Source source, Line before, Line after) {
        String text = before.text();
        boolean figure = text.length() >= CHARACTERS.narrowest() && isDigit(text.charAt(text.length() - 1));
        return figure
                && !after.text().isEmpty()
                && UNITS.indexOf(after.text().charAt(0)) >= 0
                && !isRow(source, before)
                && !isRow(source, after)
                && text.indexOf('|') < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the break behind this line was made by the width of the page. */
    boolean joins(Line line) {
        return width > 0 && isFull(line) && !line.endsSentence();
    }

    private boolean mostBreakOff(List<Line> lines) {
        long full = lines.stream().filter(this::isFull).count();
        long broken = lines.stream()
                .filter(line -> isFull(line) && !line.endsSentence())
                .count();
        return 2 * broken > full;
    }

    private boolean isFull(Line line) {
        return ruler.isFull(length.applyAsInt(line), width);
    }

    /** How many characters a line has; none for the row of a table, which ends where it does. */
    private static int characters(Source source, Line line) {
        return isRow(source, line) ? 0 : line.text().length();
    }

    /** How wide a line is printed, in halves of a character; nothing for the row of a table. */
    private static int printed(Source source, Line line) {
        int width = 0;
        for (int place = line.start(); place < line.end(); place++) {
            int sign = source.codePointAt(place);
            width += sign >= FIRST_WIDE || sign >= 0x2010 && sign <= 0x2027 ? 2 : 1;
        }
        return isRow(source, line) ? 0 : width;
    }

    /** Whether tabs or wide gaps divide a line into cells. */
    private static boolean isRow(Source source, Line line) {
        if (line.text().contains("  ")) {
            return true;
        }
        for (int place = line.start(); place < line.end(); place++) {
            if (source.codePointAt(place) == '\t') {
                return true;
            }
        }
        return false;
    }
}
