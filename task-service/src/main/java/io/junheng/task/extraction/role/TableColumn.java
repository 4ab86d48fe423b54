package io.junheng.task.extraction.role;

import io.junheng.task.extraction.date.YearHeading;
import java.util.List;
import java.util.Objects;

/**
 * What a column of a table holds, as its heading says (列标题). To read a heading that is not known, add it to {@link #TASKS}, or as a
 * label of a role.
 */
record TableColumn(Kind kind, Role role) {

    enum Kind {
        NUMBER,
        TASK,
        ROLE,
        TIME,
        OTHER
    }

    private static final List<String> NUMBERS = List.of("序号", "编号", "序", "No.");
    private static final List<String> TASKS =
            List.of("任务", "事项", "举措", "措施", "内容", "项目", "工作", "指标", "目标", "类别", "要求", "问题", "领域", "清单", "要点");

    /** A column of departments may tell of persons too, behind white space in each cell. */
    private static final List<String> AND_PERSONS = List.of("及责任人", "及负责人", "和责任人", "和负责人", "/责任人", "及联系人");

    private static final int LONGEST = 10;

    static TableColumn of(String heading) {
        String bare = heading.indexOf('(') > 0 ? heading.substring(0, heading.indexOf('(')) : heading;
        for (String and : AND_PERSONS) {
            bare = bare.indexOf(and) > 0 ? bare.substring(0, bare.indexOf(and)) : bare;
        }
        if (NUMBERS.contains(bare)) {
            return new TableColumn(Kind.NUMBER, null);
        }
        RoleLabel.Match label = bare.isEmpty() || bare.length() > LONGEST ? null : RoleLabel.at(bare + ":");
        if (label != null && label.label() != RoleLabel.OTHER) {
            Kind kind =
                    label.label().role() != null ? Kind.ROLE : label.label() == RoleLabel.TIME ? Kind.TIME : Kind.OTHER;
            return new TableColumn(kind, label.label().role());
        }
        boolean task = bare.length() <= LONGEST && TASKS.stream().anyMatch(bare::endsWith);
        return new TableColumn(task ? Kind.TASK : Kind.OTHER, null);
    }

    /** The columns of a table; where several are of one year each ({@code 2025年目标、2026年目标}), they hold figures and no tasks. */
    static List<TableColumn> all(List<String> headings) {
        boolean ofYears =
                headings.stream().map(YearHeading::of).filter(Objects::nonNull).count() > 1;
        return headings.stream()
                .map(heading ->
                        ofYears && YearHeading.of(heading) != null ? new TableColumn(Kind.OTHER, null) : of(heading))
                .toList();
    }

    /** Whether these are the columns of a table of tasks: one of them says what is to be done, one who does it. */
    static boolean areOfTasks(List<TableColumn> columns) {
        return columns.stream().anyMatch(column -> column.kind() == Kind.ROLE)
                && columns.stream().anyMatch(column -> column.kind() == Kind.TASK);
    }
}
