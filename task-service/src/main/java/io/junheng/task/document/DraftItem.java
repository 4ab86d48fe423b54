package io.junheng.task.document;

import io.junheng.task.department.Directory;
import io.junheng.task.extraction.WorkItem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft task (任务草案): one for each paragraph that has departments of its own. */
@Schema(name = "DraftItem", description = "任务草案 / a draft task, one for each paragraph that has departments of its own")
public record DraftItem(
        @Schema(description = "所在篇 / the document in a collection, or null", nullable = true)
        String part,

        @Schema(description = "各级标题 / the headings above it, from the widest", required = true)
        List<String> sectionPath,

        @Schema(description = "序号 / number of the item, or null", nullable = true)
        Integer itemNo,

        @Schema(description = "段号 / paragraph of the item, from 1", required = true)
        int paragraphNo,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "牵头 / lead", required = true) List<DraftDepartment> lead,

        @Schema(description = "配合 / cooperating", required = true)
        List<DraftDepartment> cooperating,

        @Schema(description = "责任单位 / responsible", required = true)
        List<DraftDepartment> responsible,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span,

        @Schema(description = "分工括号的位置 / place of what names the departments, or null", nullable = true)
        SpanView bracketSpan,

        @Schema(description = "分工括号原文 / the bracket as written, or null", nullable = true)
        String rawBracket,

        @Schema(description = "可信度 / CERTAIN, LIKELY or DERIVED", required = true)
        String confidence,

        @Schema(description = "识别规则 / the form that was recognised", required = true)
        String rule,

        @Schema(description = "提示 / what to look at, e.g. TRUNCATED, NO_DEPARTMENTS", required = true)
        List<String> warnings) {

    static DraftItem of(WorkItem item, Directory directory) {
        return new DraftItem(
                item.part(),
                item.sectionPath(),
                item.itemNo(),
                item.paragraphNo(),
                item.title(),
                departments(item.lead(), directory),
                departments(item.cooperating(), directory),
                departments(item.responsible(), directory),
                SpanView.of(item.span()),
                SpanView.of(item.bracketSpan()),
                item.rawBracket(),
                item.confidence().name(),
                item.rule(),
                item.warnings().stream().sorted().map(Enum::name).toList());
    }

    private static List<DraftDepartment> departments(
            List<io.junheng.task.extraction.role.Department> departments, Directory directory) {
        return departments.stream()
                .map(department -> DraftDepartment.of(department, directory))
                .toList();
    }
}
