package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
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
 * divided by tabs or upright strokes. To read a heading that is not known, add it to {@link #TASKS}, or as a label of a role.
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
            List<int[]> titles,
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
    private static final List<String> NUMBERS = List.of("序号", "编号", "序", "No.");
    private static final List<String> TASKS =
            List.of("任务", "事项", "举措", "措施", "内容", "项目", "工作", "指标", "目标", "类别", "要求", "问题", "领域", "清单", "要点");

    /** A column of departments may tell of persons too, behind white space in each cell. */
    private static final List<String> AND_PERSONS = List.of("及责任人", "及负责人", "和责任人", "和负责人", "/责任人", "及联系人");

    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_GROUP = 30;
    private static final int LONGEST_NUMBER = 4;

    private final Flow flow;
    private final String text;
    private final List<Row> rows = new ArrayList<>();

    /** The line over the present ones that only says what kind of tasks follow, or null. */
    private int[] group;

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

    /** What a column holds. */
    private record Column(Kind kind, Role role) {}

    private enum Kind {
        NUMBER,
        TASK,
        ROLE,
        TIME,
        OTHER
    }

    private void read() {
        List<Column> columns = List.of();
        boolean single = false;
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            List<int[]> cells = cells(from, to);
            List<Column> heading = heading(cells);
            if (!heading.isEmpty()) {
                columns = heading;
                group = null;
            } else if (cells.size() < 2) {
                columns = single || !isGroup(from, to) ? List.of() : columns;
                group = columns.isEmpty() || beginsWithNumeral(from) ? null : new int[] {from, to};
            } else if (!columns.isEmpty() && !isRule(from, to)) {
                row(from, to, cells, columns);
            }
            single = cells.size() < 2;
            from = to + 1;
        }
    }

    /** A short line between the rows that is one cell over all columns: what kind of tasks follow. */
    private boolean isGroup(int from, int to) {
        return to > from && to - from <= LONGEST_GROUP && "。;:!?".indexOf(text.charAt(to - 1)) < 0;
    }

    /** {@code 一、学位扩容} is a heading of the document anyway. */
    private boolean beginsWithNumeral(int from) {
        return "一二三四五六七八九十(".indexOf(text.charAt(from)) >= 0;
    }

    /** The cells of a line, or none if it has no signs of a table. */
    private List<int[]> cells(int from, int to) {
        List<int[]> cells = new ArrayList<>();
        for (int empty = flow.tabsBefore(from); empty > 0; empty--) {
            cells.add(new int[] {from, from});
        }
        boolean framed = text.startsWith("|", from);
        int start = framed ? from + 1 : from;
        for (int i = start; i <= to; i++) {
            if (i == to || text.charAt(i) == '|' || flow.originalAt(i) == '\t') {
                if (i > start || !framed || i < to) {
                    cells.add(trimmed(start, i));
                }
                start = i + 1;
            }
        }
        return cells.size() < 2 ? List.of() : cells;
    }

    private int[] trimmed(int from, int to) {
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

    /** The columns, if the cells are the headings of a table of tasks. */
    private List<Column> heading(List<int[]> cells) {
        List<Column> columns = new ArrayList<>();
        for (int[] cell : cells) {
            columns.add(column(text.substring(cell[0], cell[1]).replace(" ", "")));
        }
        boolean roles = columns.stream().anyMatch(column -> column.kind() == Kind.ROLE);
        boolean tasks = columns.stream().anyMatch(column -> column.kind() == Kind.TASK);
        if (!roles || !tasks) {
            return List.of();
        }
        firstLeads = cells.stream().anyMatch(cell -> FirstLeads.inHeading(text.substring(cell[0], cell[1])));
        return columns;
    }

    private static Column column(String heading) {
        String bare = heading.indexOf('(') > 0 ? heading.substring(0, heading.indexOf('(')) : heading;
        for (String and : AND_PERSONS) {
            bare = bare.indexOf(and) > 0 ? bare.substring(0, bare.indexOf(and)) : bare;
        }
        if (NUMBERS.contains(bare)) {
            return new Column(Kind.NUMBER, null);
        }
        RoleLabel.Match label = bare.isEmpty() || bare.length() > 10 ? null : RoleLabel.at(bare + ":");
        if (label != null && label.label() != RoleLabel.OTHER) {
            Kind kind =
                    label.label().role() != null ? Kind.ROLE : label.label() == RoleLabel.TIME ? Kind.TIME : Kind.OTHER;
            return new Column(kind, label.label().role());
        }
        boolean task = bare.length() <= 10 && TASKS.stream().anyMatch(bare::endsWith);
        return new Column(task ? Kind.TASK : Kind.OTHER, null);
    }

    /** A line that only rules off the headings: {@code |---|---|}. */
    private boolean isRule(int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    }

    private void row(int from, int to, List<int[]> cells, List<Column> columns) {
        List<int[]> filled = cells.stream().filter(cell -> cell[0] < cell[1]).toList();
        if (filled.size() == 1 && cells.size() > 2 && isGroup(filled.get(0)[0], filled.get(0)[1])) {
            group = filled.get(0);
            return;
        }
        Integer number = null;
        List<int[]> titles = new ArrayList<>();
        Map<Role, List<int[]>> byRole = new EnumMap<>(Role.class);
        int rolesFrom = to;
        int rolesTo = from;
        int[] time = null;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            int[] cell = cells.get(i);
            if (cell[0] == cell[1]) {
                continue;
            }
            switch (columns.get(i).kind()) {
                case NUMBER -> number = number(text.substring(cell[0], cell[1]));
                case TASK -> titles.add(cell);
                case ROLE -> {
                    byRole.computeIfAbsent(columns.get(i).role(), role -> new ArrayList<>())
                            .add(cell);
                    rolesFrom = Math.min(rolesFrom, cell[0]);
                    rolesTo = Math.max(rolesTo, cell[1]);
                }
                case TIME -> time = cell;
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
        rows.add(new Row(from, to, number, titles, roles, rolesFrom, rolesTo, cells, time));
    }

    /** The number that the first cell of a task begins with, taken off it: {@code 1.新建学校}; null if there is none. */
    private Integer numberOf(List<int[]> titles) {
        int[] first = titles.get(group == null ? 0 : Math.min(1, titles.size() - 1));
        int end = first[0];
        while (end < first[1] && end - first[0] < LONGEST_NUMBER && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean marked = end > first[0] && end + 1 < first[1] && ".、".indexOf(text.charAt(end)) >= 0;
        if (!marked || Character.isDigit(text.charAt(end + 1))) {
            return null;
        }
        Integer number = Integer.valueOf(text.substring(first[0], end));
        first[0] = end + 1;
        return number;
    }

    /** The departments of the cells from left to right; a verb behind a name goes before the role of its column. */
    private Roles roles(Map<Role, List<int[]>> byRole) {
        Roles all = Roles.none(RULE);
        List<Map.Entry<Role, List<int[]>>> columns = byRole.entrySet().stream()
                .sorted(Comparator.comparing(column -> column.getValue().get(0)[0]))
                .toList();
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        FullNames fullNames = new FullNames(warnings);
        for (Map.Entry<Role, List<int[]>> column : columns) {
            for (int[] cell : column.getValue()) {
                Phrase names = Phrase.of(flow, cell[0], withoutPerson(cell));
                all = all.and(roles(column.getKey(), names, fullNames));
            }
        }
        Set<Warning> together = EnumSet.noneOf(Warning.class);
        together.addAll(all.warnings());
        together.addAll(warnings);
        Confidence confidence =
                together.contains(Warning.UNRECOGNISED_DEPARTMENT) ? Confidence.LIKELY : Confidence.CERTAIN;
        return new Roles(all.lead(), all.cooperating(), all.responsible(), RULE, confidence, together);
    }

    /** The end of a cell without the person behind white space: {@code 市教育局 张某}. */
    private int withoutPerson(int[] cell) {
        int blank = text.lastIndexOf(' ', cell[1] - 1);
        boolean person = blank > cell[0]
                && cell[1] - blank - 1 <= LONGEST_PERSON
                && Names.isName(text.substring(cell[0], blank).replace(" ", ""))
                && !Names.isName(text.substring(blank + 1, cell[1]));
        return person ? blank : cell[1];
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
