package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.TableLine;
import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables of tasks (任务分工表): a line of headings, two of which are a role and a task, and under it one line for each task; cells are
 * divided by tabs or upright strokes, or told by their place on the page. {@link TableColumn} knows the headings.
 */
public final class TaskTable {

    /**
     * One task of a table; places are of the content.
     *
     * @param number its number, or null
     * @param titles the cells that say what is to be done, from the widest; the last is the task
     * @param rolesFrom where the cells of departments begin
     * @param rolesTo one past the last of them
     * @param cells all its cells, by start and end
     * @param time the cell that says by when, or null
     */
    public record Row(
            int from,
            int to,
            Integer number,
            List<String> titles,
            Roles roles,
            int rolesFrom,
            int rolesTo,
            List<int[]> cells,
            int[] time) {

        public Row {
            titles = List.copyOf(titles);
            cells = cells.stream().map(int[]::clone).toList();
        }
    }

    private static final String RULE = "task-table";
    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_GROUP = 30;
    private static final int LONGEST_NUMBER = 4;

    private final Flow flow;
    private final String text;
    private final List<Row> rows = new ArrayList<>();

    /** The line over the present ones that only says what kind of tasks follow, or null. */
    private TableCell group;

    private final MergedCells merged = new MergedCells();

    /** Whether a heading says that the first department of a cell leads. */
    private boolean firstLeads;

    private TaskTable(Flow flow) {
        this.flow = flow;
        this.text = flow.text();
    }

    /** The rows of all tables, in their order. */
    public static List<Row> in(Flow flow) {
        TaskTable table = new TaskTable(flow);
        table.read();
        return table.rows;
    }

    private void read() {
        List<TableColumn> columns = List.of();
        boolean single = false;
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            List<int[]> cells = TableLine.cells(flow, from, to);
            List<TableColumn> heading = heading(cells);
            Optional<AlignedTable> aligned = cells.isEmpty() ? AlignedTable.at(flow, from, to) : Optional.empty();
            if (aligned.isPresent()) {
                aligned(aligned.get());
                columns = List.of();
                to = aligned.get().end();
            } else if (!heading.isEmpty()) {
                columns = heading;
                merged.clear();
                group = null;
            } else if (cells.size() < 2) {
                columns = single || !isGroup(from, to) ? List.of() : columns;
                group = columns.isEmpty() || beginsWithNumeral(from) ? null : TableCell.of(from, to);
            } else if (!columns.isEmpty() && !isRule(from, to)) {
                row(
                        from,
                        to,
                        cells.stream()
                                .map(cell -> TableCell.of(cell[0], cell[1]))
                                .toList(),
                        columns);
            }
            single = cells.size() < 2;
            from = to + 1;
        }
    }

    private void aligned(AlignedTable table) {
        group = null;
        merged.clear();
        firstLeads = saysFirstLeads(table.headings());
        table.rows().forEach(row -> row(row.from(), row.to(), row.cells(), table.columns()));
    }

    private boolean saysFirstLeads(List<int[]> headings) {
        return headings.stream().anyMatch(cell -> FirstLeads.inHeading(text.substring(cell[0], cell[1])));
    }

    /** A short line between the rows that is one cell over all columns: what kind of tasks follow. */
    private boolean isGroup(int from, int to) {
        return to > from && to - from <= LONGEST_GROUP && "。;:!?".indexOf(text.charAt(to - 1)) < 0;
    }

    /** {@code 一、学位扩容} is a heading of the document anyway. */
    private boolean beginsWithNumeral(int from) {
        return "一二三四五六七八九十(".indexOf(text.charAt(from)) >= 0;
    }

    /** The columns, if the cells are the headings of a table of tasks. */
    private List<TableColumn> heading(List<int[]> cells) {
        List<TableColumn> columns = TableColumn.all(cells.stream()
                .map(cell -> text.substring(cell[0], cell[1]).replace(" ", ""))
                .toList());
        if (!TableColumn.areOfTasks(columns)) {
            return List.of();
        }
        firstLeads = saysFirstLeads(cells);
        return columns;
    }

    /** A line that only rules off the headings: {@code |---|---|}. */
    private boolean isRule(int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    }

    private void row(int from, int to, List<TableCell> cells, List<TableColumn> columns) {
        List<TableCell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1
                && cells.size() > 2
                && isGroup(filled.get(0).from(), filled.get(0).to())) {
            group = filled.get(0);
            return;
        }
        Integer number = null;
        List<TableCell> titles = new ArrayList<>();
        Map<Role, List<TableCell>> byRole = new EnumMap<>(Role.class);
        int rolesFrom = to;
        int rolesTo = from;
        int[] time = null;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            TableCell cell = merged.cell(i, cells, columns);
            if (cell.isEmpty()) {
                continue;
            }
            switch (columns.get(i).kind()) {
                case NUMBER -> number = number(cell.reading(flow));
                case TASK -> titles.add(cell);
                case ROLE -> {
                    byRole.computeIfAbsent(columns.get(i).role(), role -> new ArrayList<>())
                            .add(cell);
                    rolesFrom = Math.min(rolesFrom, cell.from());
                    rolesTo = Math.max(rolesTo, cell.to());
                }
                case TIME -> time = cell.parts().get(0);
                case OTHER -> {
                    // Persons and remarks are not departments.
                }
            }
        }
        if (titles.isEmpty()) {
            return;
        }
        if (byRole.isEmpty() && titles.size() == 1 && number == null) {
            group = titles.get(0);
            return;
        }
        if (group != null) {
            titles.add(0, group);
        }
        if (number == null) {
            number = numberOf(titles);
        }
        Roles roles = firstLeads ? roles(byRole).withFirstAsLead() : roles(byRole);
        rows.add(new Row(
                from,
                to,
                number,
                titles.stream().map(cell -> cell.original(flow)).toList(),
                roles,
                rolesFrom,
                rolesTo,
                cells.stream().flatMap(cell -> cell.parts().stream()).toList(),
                time));
    }

    /** The number that the first cell of a task begins with, taken off it: {@code 1.新建学校}; null if there is none. */
    private Integer numberOf(List<TableCell> titles) {
        int index = group == null ? 0 : Math.min(1, titles.size() - 1);
        TableCell first = titles.get(index);
        int limit = first.parts().get(0)[1];
        int end = first.from();
        while (end < limit && end - first.from() < LONGEST_NUMBER && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean marked = end > first.from() && end + 1 < limit && ".、".indexOf(text.charAt(end)) >= 0;
        if (!marked || Character.isDigit(text.charAt(end + 1))) {
            return null;
        }
        titles.set(index, first.from(end + 1));
        return Integer.valueOf(text.substring(first.from(), end));
    }

    /** The departments of the cells from left to right; a verb behind a name goes before the role of its column. */
    private Roles roles(Map<Role, List<TableCell>> byRole) {
        Roles all = Roles.none(RULE);
        List<Map.Entry<Role, List<TableCell>>> columns = byRole.entrySet().stream()
                .sorted(Comparator.comparing(column -> column.getValue().get(0).from()))
                .toList();
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        FullNames fullNames = new FullNames(warnings);
        for (Map.Entry<Role, List<TableCell>> column : columns) {
            for (TableCell cell : column.getValue()) {
                all = all.and(roles(column.getKey(), withoutPerson(cell).phrase(flow), fullNames));
            }
        }
        Set<Warning> together = EnumSet.noneOf(Warning.class);
        together.addAll(all.warnings());
        together.addAll(warnings);
        Confidence confidence =
                together.contains(Warning.UNRECOGNISED_DEPARTMENT) ? Confidence.LIKELY : Confidence.CERTAIN;
        return new Roles(all.lead(), all.cooperating(), all.responsible(), RULE, confidence, together);
    }

    /** A cell without the person behind white space: {@code 市教育局 张某}. */
    private TableCell withoutPerson(TableCell cell) {
        int blank = text.lastIndexOf(' ', cell.to() - 1);
        boolean person = cell.parts().size() == 1
                && blank > cell.from()
                && cell.to() - blank - 1 <= LONGEST_PERSON
                && Names.isName(text.substring(cell.from(), blank).replace(" ", ""))
                && !Names.isName(text.substring(blank + 1, cell.to()));
        return person ? TableCell.of(cell.from(), blank) : cell;
    }

    private static Roles roles(Role column, Phrase cell, FullNames fullNames) {
        Optional<Roles> said =
                RoleBracket.read(cell, column).filter(roles -> roles.rule().equals("verb-bracket"));
        if (said.isPresent()) {
            return said.get();
        }
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        List<Department> departments = new ArrayList<>();
        for (NameList.Piece piece : NameList.pieces(cell)) {
            for (Phrase name : NameList.names(piece.phrase(), warnings)) {
                if (!Names.isName(name.reading()) && !Names.isPlace(name.reading())) {
                    warnings.add(Warning.UNRECOGNISED_DEPARTMENT);
                }
                departments.add(fullNames.next(name));
            }
        }
        return new Roles(
                column == Role.LEAD ? departments : List.of(),
                column == Role.COOPERATING ? departments : List.of(),
                column == Role.RESPONSIBLE ? departments : List.of(),
                RULE,
                Confidence.CERTAIN,
                warnings);
    }

    private static Integer number(String cell) {
        String digits = cell.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 4 ? null : Integer.valueOf(digits);
    }
}
