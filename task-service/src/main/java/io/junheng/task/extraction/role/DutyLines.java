package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Duties by department without numbers (无编号职责清单): lines such as {@code 县财政局:落实经费。}. Two of them make a list; a single one may be
 * anything, such as the line of whom a letter is for.
 */
public final class DutyLines {

    /**
     * One duty; places are of the content.
     *
     * @param namesEnd one past the names
     * @param headEnd one past the sign behind the names
     */
    public record Row(int from, int namesEnd, int headEnd, int to, Roles roles) {}

    private static final int FEWEST = 2;
    private static final int LONGEST_NAMES = 80;

    /** What stands between the names and the duty. */
    private static final String SIGNS = ":。";

    private DutyLines() {}

    /** The duties of all lists, in their order. */
    public static List<Row> in(Flow flow) {
        String text = flow.text();
        List<Row> rows = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            line(flow, from, to).ifPresent(rows::add);
            from = to + 1;
        }
        return rows.size() < FEWEST ? List.of() : rows;
    }

    private static Optional<Row> line(Flow flow, int from, int to) {
        int end = from;
        while (end < to
                && end - from <= LONGEST_NAMES
                && SIGNS.indexOf(flow.text().charAt(end)) < 0) {
            end++;
        }
        boolean signed = end > from && end + 1 < to && SIGNS.indexOf(flow.text().charAt(end)) >= 0;
        if (!signed) {
            return Optional.empty();
        }
        int namesEnd = end;
        return DutyHeading.readNames(flow, from, namesEnd)
                .map(roles -> new Row(from, namesEnd, namesEnd + 1, to, roles.as("duty-line")));
    }
}
