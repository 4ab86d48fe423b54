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
        List<DraftIssuer> issuers,
        List<DraftSuperior> superiors,
        List<DraftObligation> obligations,
        List<DraftMasked> masked,
        List<DraftUnread> unread,
        List<String> warnings) {

    /** A draft that was stored before a list of it existed has nothing in it. */
    public Draft {
        issuers = issuers == null ? List.of() : List.copyOf(issuers);
        superiors = superiors == null ? List.of() : List.copyOf(superiors);
        obligations = obligations == null ? List.of() : List.copyOf(obligations);
        masked = masked == null ? List.of() : List.copyOf(masked);
    }

    static Draft of(Extraction extraction, Directory directory) {
        return new Draft(
                extraction.items().stream()
                        .map(item -> DraftItem.of(item, directory))
                        .toList(),
                extraction.targets().stream().map(DraftTarget::of).toList(),
                extraction.phases().stream().map(DraftPhase::of).toList(),
                extraction.documentNumbers().stream().map(DraftNumber::of).toList(),
                extraction.issuers().stream().map(DraftIssuer::of).toList(),
                extraction.superiors().stream().map(DraftSuperior::of).toList(),
                extraction.obligations().stream().map(DraftObligation::of).toList(),
                extraction.masked().stream().map(DraftMasked::of).toList(),
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
