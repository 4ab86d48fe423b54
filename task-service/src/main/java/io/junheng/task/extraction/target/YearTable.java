package io.junheng.task.extraction.target;

import io.junheng.task.extraction.date.PartialDate;
import io.junheng.task.extraction.date.YearHeading;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.TableLine;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables with a column for each year (分年度指标表). A figure there is of the year over it, and has the unit that its own cell, the column
 * 单位 or the bracket behind the indicator names: {@code 学前三年毛入园率(%)}.
 */
final class YearTable {

    /**
     * One figure's cell.
     *
     * @param year of its column
     * @param actual whether the column tells what was so
     * @param unit of its row; empty if the row names none
     * @param measure what its row is about
     */
    record Cell(int from, int to, PartialDate year, boolean actual, String unit, String measure) {

        /** Whether a figure of this cell has the unit of its row: what stands in the next cell is none. */
        boolean givesUnitOf(Quantity figure) {
            return !unit.isEmpty() && (figure.unit().isEmpty() || figure.end() > to);
        }
    }

    private static final List<String> UNIT_COLUMNS = List.of("单位", "计量单位");
    private static final Pattern UNIT_BEHIND = Pattern.compile("(.+)\\(([^()0-9]{1,8})\\)");
    private static final int LONGEST_UNIT = 6;

    private final Flow flow;
    private final NavigableMap<Integer, Cell> cells = new TreeMap<>();

    private YearTable(Flow flow) {
        this.flow = flow;
    }

    static YearTable in(Flow flow) {
        YearTable table = new YearTable(flow);
        table.read();
        return table;
    }

    /** The cell that holds this place, or null. */
    Cell at(int place) {
        Map.Entry<Integer, Cell> cell = cells.floorEntry(place);
        return cell == null || place >= cell.getValue().to() ? null : cell.getValue();
    }

    /** All cells under a year. */
    Iterable<Cell> cells() {
        return cells.values();
    }

    private void read() {
        String text = flow.text();
        List<String> headings = List.of();
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            List<int[]> line = TableLine.cells(flow, from, to);
            if (isHeading(line)) {
                headings = line.stream().map(this::text).toList();
            } else if (line.size() < 2) {
                headings = List.of();
            } else if (!headings.isEmpty()) {
                row(line, headings);
            }
            from = to + 1;
        }
    }

    private boolean isHeading(List<int[]> line) {
        return line.stream()
                        .map(cell -> YearHeading.of(text(cell)))
                        .filter(year -> year != null)
                        .distinct()
                        .count()
                > 1;
    }

    private void row(List<int[]> line, List<String> headings) {
        String unit = "";
        String measure = "";
        for (int i = 0; i < Math.min(line.size(), headings.size()); i++) {
            String words = text(line.get(i));
            YearHeading year = YearHeading.of(headings.get(i));
            if (year != null) {
                cell(line.get(i), year, unit, measure);
            } else if (UNIT_COLUMNS.contains(headings.get(i)) && words.length() <= LONGEST_UNIT) {
                unit = words;
            } else if (!words.isEmpty() && !words.chars().allMatch(Character::isDigit)) {
                Matcher named = UNIT_BEHIND.matcher(words);
                measure = named.matches() ? named.group(1) : words;
                unit = named.matches() ? named.group(2) : unit;
            }
        }
    }

    private void cell(int[] place, YearHeading year, String unit, String measure) {
        if (place[1] > place[0]) {
            PartialDate date = new PartialDate(year.year(), null, null, null);
            cells.put(place[0], new Cell(place[0], place[1], date, year.actual(), unit, measure));
        }
    }

    private String text(int[] cell) {
        return flow.text().substring(cell[0], cell[1]).replace(" ", "");
    }
}
