package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.role.DutyLines;
import io.junheng.task.extraction.role.TaskTable;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Warning;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;

/** Tasks that are lines of a table or of a list of duties (表格与清单任务): what such a line says, under the heading above all of them. */
final class ListedTasks {

    private final Flow flow;
    private final Outline outline;
    private final Drafts drafts;
    private final BitSet lines;

    /** @param lines the places of all such lines, whose numbers are no headings */
    ListedTasks(Flow flow, Outline outline, Drafts drafts, BitSet lines) {
        this.flow = flow;
        this.outline = outline;
        this.drafts = drafts;
        this.lines = lines;
    }

    /** A line of a table of tasks; the cells before the task itself are headings above it. */
    WorkItem of(TaskTable.Row row) {
        Heading around = around(row.from());
        List<String> path = drafts.pathUnder(around);
        String title = row.titles().get(row.titles().size() - 1);
        path.addAll(row.titles().subList(0, row.titles().size() - 1));
        EnumSet<Warning> warnings = EnumSet.noneOf(Warning.class);
        warnings.addAll(row.roles().warnings());
        if (row.roles().isEmpty()) {
            warnings.add(Warning.NO_DEPARTMENTS);
        }
        int[] named = row.roles().isEmpty() ? null : new int[] {row.rolesFrom(), row.rolesTo()};
        return drafts.item(
                new Drafts.Position(drafts.part(around), path, row.number(), 1),
                new Drafts.Place(row.from(), row.to(), title, named),
                row.roles(),
                warnings);
    }

    /** What a department has to do, behind its name. */
    WorkItem of(DutyLines.Row row) {
        Heading around = around(row.from());
        int[] named = {row.from(), row.headEnd()};
        return drafts.item(
                new Drafts.Position(drafts.part(around), drafts.pathUnder(around), null, 1),
                new Drafts.Place(row.from(), row.to(), flow.original(row.from(), row.namesEnd()), named),
                row.roles(),
                row.roles().warnings());
    }

    private Heading around(int place) {
        Heading around = outline.at(place);
        while (around != null && lines.get(around.start())) {
            around = around.parent();
        }
        return around;
    }
}
