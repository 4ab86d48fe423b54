package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Duties by department without numbers (无编号职责清单): lines such as {@code 县财政局:落实经费。} or {@code 教育部门:…}, with the numbered
 * points in the lines below if the duty is told in points. Two of them make a list; a single one may be anything, such as the line of whom
 * a letter is for.
 */
public final class DutyLines {

    /**
     * One duty; places are of the content.
     *
     * @param namesEnd one past the names
     * @param headEnd one past the sign behind the names
     */
    public record Row(int from, int namesEnd, int headEnd, int to, Roles roles) {

        private Row upTo(int end) {
            return new Row(from, namesEnd, headEnd, end, roles);
        }
    }

    private static final int FEWEST = 2;
    private static final int LONGEST_NAMES = 80;

    /** What stands between the names and the duty. */
    private static final String SIGNS = ":。";

    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    private final Flow flow;
    private final String text;
    private final List<Row> rows = new ArrayList<>();

    /** Whether the points of the last duty may still go on. */
    private boolean inPoints;

    private DutyLines(Flow flow) {
        this.flow = flow;
        this.text = flow.text();
    }

    /** The duties of all lists, in their order. */
    public static List<Row> in(Flow flow) {
        DutyLines lines = new DutyLines(flow);
        lines.read();
        return lines.rows.size() < FEWEST ? List.of() : lines.rows;
    }

    private void read() {
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            line(from, to);
            from = to + 1;
        }
    }

    private void line(int from, int to) {
        Optional<Row> head = head(from, to);
        if (head.isPresent()) {
            rows.add(head.get());
            inPoints = isPoint(text, skipBreak(head.get().headEnd()));
        } else if (inPoints && isPoint(text, from)) {
            rows.add(rows.remove(rows.size() - 1).upTo(to));
        } else {
            inPoints = false;
        }
    }

    private Optional<Row> head(int from, int to) {
        int end = from;
        while (end < to && end - from <= LONGEST_NAMES && SIGNS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean signed = end > from && end < to && SIGNS.indexOf(text.charAt(end)) >= 0;
        boolean followed = end + 1 < to || signed && text.charAt(end) == ':' && isPoint(text, end + 2);
        if (!signed || !followed) {
            return Optional.empty();
        }
        int namesEnd = end;
        return DutyHeading.readNames(flow, from, namesEnd)
                .map(roles -> new Row(from, namesEnd, namesEnd + 1, to, roles.as("duty-line")));
    }

    private int skipBreak(int at) {
        return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
    }

    /** {@code 1.}, {@code 2、}, {@code (3)}, {@code ④}: a point of what a department has to do. */
    private static boolean isPoint(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        boolean bracket = text.charAt(at) == '(';
        int from = bracket ? at + 1 : at;
        int end = from;
        while (end < text.length() && end - from < 2 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean numbered = end > from && end < text.length() && (bracket ? ")" : ".、").indexOf(text.charAt(end)) >= 0;
        return numbered || CIRCLED.indexOf(text.charAt(at)) >= 0;
    }
}
