package io.junheng.task.extraction;

import io.junheng.task.extraction.target.Target;
import io.junheng.task.extraction.text.Warning;
import java.util.List;
import java.util.Set;

/**
 * What was read from one document (抽取结果): a draft for a person to confirm. All spans are of the text as sent; every
 * list is in the order of the document.
 *
 * @param unread what seems to matter and was not read into the draft
 * @param warnings about the document as a whole
 */
public record Extraction(
        List<DocumentNumber> documentNumbers,
        List<Phase> phases,
        List<WorkItem> items,
        List<Target> targets,
        List<Unread> unread,
        Set<Warning> warnings) {

    public Extraction {
        documentNumbers = List.copyOf(documentNumbers);
        phases = List.copyOf(phases);
        items = List.copyOf(items);
        targets = List.copyOf(targets);
        unread = List.copyOf(unread);
        warnings = Set.copyOf(warnings);
    }
}
