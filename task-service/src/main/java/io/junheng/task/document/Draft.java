package io.junheng.task.document;

import io.junheng.task.department.Directory;
import io.junheng.task.extraction.Extraction;
import java.util.List;

/** What was read from a document, with the departments the directory knew at that time (抽取草案). */
public record Draft(
        List<DraftItem> items,
        List<DraftTarget> targets,
        List<DraftPhase> phases,
        List<DraftNumber> documentNumbers,
        List<DraftUnread> unread,
        List<String> warnings) {

    static Draft of(Extraction extraction, Directory directory) {
        return new Draft(
                extraction.items().stream()
                        .map(item -> DraftItem.of(item, directory))
                        .toList(),
                extraction.targets().stream().map(DraftTarget::of).toList(),
                extraction.phases().stream().map(DraftPhase::of).toList(),
                extraction.documentNumbers().stream().map(DraftNumber::of).toList(),
                extraction.unread().stream().map(DraftUnread::of).toList(),
                extraction.warnings().stream().sorted().map(Enum::name).toList());
    }

    /** The number the document itself bears, or null. */
    public String ownNumber() {
        return documentNumbers.stream()
                .filter(number -> number.title() == null)
                .map(DraftNumber::text)
                .findFirst()
                .orElse(null);
    }
}
