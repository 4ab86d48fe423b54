package io.junheng.task.extraction;

import io.junheng.task.extraction.role.Department;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Span;
import io.junheng.task.extraction.text.Warning;
import java.util.List;
import java.util.Set;

/**
 * A draft task (任务): one for each paragraph of a numbered item that has departments of its own.
 *
 * @param part the document in a collection of documents, as written, or null
 * @param sectionPath the headings above it from the widest, as written, with their numbers
 * @param itemNo number of the item, or null if the paragraph has none
 * @param paragraphNo which paragraph of the item it is, from 1
 * @param title title of the item, as written, without its number
 * @param lead 牵头
 * @param cooperating 配合
 * @param responsible 责任
 * @param span the paragraph in the text as sent, its bracket included
 * @param bracketSpan what names the departments, or null
 * @param rawBracket the text of {@code bracketSpan}, or null
 * @param rule the form that was recognised
 */
public record WorkItem(
        String part,
        List<String> sectionPath,
        Integer itemNo,
        int paragraphNo,
        String title,
        List<Department> lead,
        List<Department> cooperating,
        List<Department> responsible,
        Span span,
        Span bracketSpan,
        String rawBracket,
        Confidence confidence,
        String rule,
        Set<Warning> warnings) {

    public WorkItem {
        sectionPath = List.copyOf(sectionPath);
        lead = List.copyOf(lead);
        cooperating = List.copyOf(cooperating);
        responsible = List.copyOf(responsible);
        warnings = Set.copyOf(warnings);
    }
}
