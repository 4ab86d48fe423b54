package io.junheng.task.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** A line of a table (表格行): its cells stand between tabs or upright strokes. */
public final class TableLine {

    private TableLine() {}

    /** The cells of a line by start and end in the content, empty ones included; none if it has no signs of a table. */
    public static List<int[]> cells(Flow flow, int from, int to) {
        String text = flow.text();
        List<int[]> cells = new ArrayList<>();
        for (int empty = flow.tabsBefore(from); empty > 0; empty--) {
            cells.add(new int[] {from, from});
        }
        boolean framed = text.startsWith("|", from);
        int start = framed ? from + 1 : from;
        for (int i = start; i <= to; i++) {
            if (i == to || text.charAt(i) == '|' || flow.originalAt(i) == '\t') {
                if (i > start || !framed || i < to) {
                    cells.add(trimmed(text, start, i));
                }
                start = i + 1;
            }
        }
        return cells.size() < 2 ? List.of() : cells;
    }

    private static int[] trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new int[] {start, end};
    }
}
