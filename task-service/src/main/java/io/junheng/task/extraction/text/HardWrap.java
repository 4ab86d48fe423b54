package io.junheng.task.extraction.text;

import java.util.List;

/**
 * Lines that were broken at a fixed width (硬换行), as text taken from a page is: such a break means nothing. A document is
 * wrapped if many of its lines have one width, hardly any is longer, and most of those end inside a sentence.
 */
final class HardWrap {

    private static final int NARROWEST = 16;

    /** A line may fall short of the width so that no punctuation begins the next. */
    private static final int SHORTFALL = 2;

    private final int width;

    private HardWrap(int width) {
        this.width = width;
    }

    static HardWrap of(List<Line> lines) {
        int longest =
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        int[] lengths = new int[longest + 1];
        lines.forEach(line -> lengths[line.text().length()]++);
        int longer = 0;
        for (int width = longest; width >= NARROWEST; width--) {
            int full = 0;
            for (int length = Math.max(0, width - SHORTFALL); length <= width; length++) {
                full += lengths[length];
            }
            if (4 * full >= lines.size() && full >= 3) {
                boolean wrapped = 20 * longer <= lines.size() && mostBreakOff(lines, width);
                return new HardWrap(wrapped ? width : 0);
            }
            longer += lengths[width];
        }
        return new HardWrap(0);
    }

    /** Whether the break behind this line was made by the width of the page. */
    boolean joins(Line line) {
        return width > 0 && isFull(line, width) && !line.endsSentence();
    }

    private static boolean mostBreakOff(List<Line> lines, int width) {
        long full = lines.stream().filter(line -> isFull(line, width)).count();
        long broken = lines.stream()
                .filter(line -> isFull(line, width) && !line.endsSentence())
                .count();
        return 2 * broken > full;
    }

    private static boolean isFull(Line line, int width) {
        return line.text().length() <= width && line.text().length() >= width - SHORTFALL;
    }
}
