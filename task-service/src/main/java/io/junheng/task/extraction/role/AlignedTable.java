package io.junheng.task.extraction.role;

import io.junheng.task.extraction.role.TableColumn.Kind;
import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose columns are told by their place on the page only (按位置对齐的表格), as text taken from a PDF or typed with blanks is: at least two
 * blanks between cells, cells that go on in the lines below, and the number at the top or in the middle of its row.
 */
final class AlignedTable {

    /** One row; {@code from} and {@code to} are of the content. */
    record Row(int from, int to, List<TableCell> cells) {}

    /** A stretch of a line between wide gaps; {@code left} and {@code right} are where it stands on the page. */
    private record Stretch(int from, int to, int left, int right) {}

    private record Line(int from, int to, List<Stretch> stretches) {}

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_LINE = 400;

    /** A line of one stretch that is wider than so many parts of a hundred of the table is text below it. */
    private static final int WIDE = 60;

    private final Flow flow;
    private final String text;
    private final Line heading;
    private final List<TableColumn> columns;
    private final List<Row> rows = new ArrayList<>();
    private int end;

    private AlignedTable(Flow flow, Line heading, List<TableColumn> columns) {
        this.flow = flow;
        this.text = flow.text();
        this.heading = heading;
        this.columns = columns;
        this.end = heading.to();
    }

    /** The table whose line of headings stands here, if it is one. */
    static Optional<AlignedTable> at(Flow flow, int from, int to) {
        Line heading = line(flow, from, to);
        if (heading.stretches().size() < FEWEST_COLUMNS) {
            return Optional.empty();
        }
        List<TableColumn> columns = heading.stretches().stream()
                .map(each -> TableColumn.of(
                        flow.text().substring(each.from(), each.to()).replace(" ", "")))
                .toList();
        if (!TableColumn.areOfTasks(columns)) {
            return Optional.empty();
        }
        AlignedTable table = new AlignedTable(flow, heading, columns);
        table.read();
        return Optional.of(table);
    }

    List<TableColumn> columns() {
        return columns;
    }

    /** The cells of the line of headings. */
    List<int[]> headings() {
        return heading.stretches().stream()
                .map(each -> new int[] {each.from(), each.to()})
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    /** The end of its last line. */
    int end() {
        return end;
    }

    private void read() {
        List<Line> block = new ArrayList<>();
        int from = heading.to() + 1;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            Line line = line(flow, from, to);
            if (isBelow(line)) {
                break;
            }
            if (isGroup(line)) {
                rowsOf(block);
                block.clear();
            } else if (!isHeadingAgain(line)) {
                block.add(line);
            }
            from = to + 1;
        }
        rowsOf(block);
    }

    /** A sentence over the width of the table, or one at its left edge, is the text behind it. */
    private boolean isBelow(Line line) {
        if (line.stretches().size() != 1) {
            return line.stretches().isEmpty();
        }
        Stretch only = line.stretches().get(0);
        int left = heading.stretches().get(0).left();
        int width = heading.stretches().get(heading.stretches().size() - 1).right() - left;
        boolean wide = (only.right() - only.left()) * 100 > width * WIDE;
        boolean atEdge = only.left() <= left + 1 && !isDigits(only) && !isGroup(line);
        return wide || atEdge && columns.get(0).kind() == Kind.NUMBER;
    }

    /** {@code 一、学位扩容} over all columns is a heading of the document. */
    private boolean isGroup(Line line) {
        String words = text.substring(line.from(), line.to());
        return line.stretches().size() == 1
                && words.matches("[一二三四五六七八九十]{1,3}、.*|\\([一二三四五六七八九十]{1,3}\\).*")
                && !words.endsWith("。");
    }

    private boolean isHeadingAgain(Line line) {
        return text.substring(line.from(), line.to())
                .replace(" ", "")
                .equals(text.substring(heading.from(), heading.to()).replace(" ", ""));
    }

    /** Cuts the lines of one block into rows: at the numbers, or at the lines that fill nearly all columns. */
    private void rowsOf(List<Line> block) {
        List<Integer> begins = new ArrayList<>();
        boolean numbered = columns.get(0).kind() == Kind.NUMBER;
        for (int i = 0; i < block.size(); i++) {
            if (numbered ? isNumbered(block.get(i)) : isFull(block.get(i))) {
                begins.add(i);
            }
        }
        if (begins.isEmpty()) {
            return;
        }
        boolean centred = numbered && begins.get(0) > 0;
        int from = 0;
        for (int i = 0; i < begins.size(); i++) {
            int next = i + 1 < begins.size() ? begins.get(i + 1) : block.size();
            int above = begins.get(i) - from;
            int to = centred && i + 1 < begins.size() ? Math.min(begins.get(i) + above + 1, next) : next;
            rows.add(row(block.subList(from, to)));
            from = to;
        }
    }

    private boolean isNumbered(Line line) {
        Stretch first = line.stretches().get(0);
        return isDigits(first) && columnOf(first) == 0;
    }

    private boolean isFull(Line line) {
        return line.stretches().size() >= Math.max(FEWEST_COLUMNS, columns.size() - 1);
    }

    private boolean isDigits(Stretch stretch) {
        return stretch.to() - stretch.from() <= FEWEST_COLUMNS
                && text.substring(stretch.from(), stretch.to()).chars().allMatch(Character::isDigit);
    }

    private Row row(List<Line> lines) {
        List<List<int[]>> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(new ArrayList<>()));
        for (Line line : lines) {
            line.stretches().forEach(each -> parts.get(columnOf(each)).add(new int[] {each.from(), each.to()}));
        }
        end = lines.get(lines.size() - 1).to();
        return new Row(
                lines.get(0).from(), end, parts.stream().map(TableCell::new).toList());
    }

    /** The column whose heading shares most with the stretch, or the nearest one. */
    private int columnOf(Stretch stretch) {
        int best = 0;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            Stretch head = heading.stretches().get(i);
            int shared = Math.min(head.right(), stretch.right()) - Math.max(head.left(), stretch.left());
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    private static Line line(Flow flow, int from, int to) {
        List<Stretch> stretches = new ArrayList<>();
        int start = from;
        int limit = Math.min(to, from + LONGEST_LINE);
        while (start < limit) {
            int gap = start;
            while (gap < limit && !isGap(flow.text(), gap, limit)) {
                gap++;
            }
            if (gap > start) {
                int left = flow.across(start);
                stretches.add(new Stretch(start, gap, left, flow.across(gap - 1) + 1));
            }
            start = gap;
            while (start < limit && flow.text().charAt(start) == ' ') {
                start++;
            }
        }
        return new Line(from, to, stretches);
    }

    private static boolean isGap(String text, int at, int limit) {
        return at + 1 < limit && text.charAt(at) == ' ' && text.charAt(at + 1) == ' ';
    }
}
