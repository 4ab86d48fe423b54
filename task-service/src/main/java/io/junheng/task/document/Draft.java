package io.junheng.task.document;

import io.junheng.task.department.Directory;
import io.junheng.task.extraction.Extraction;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final int LONGEST_NAME = 60;

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

    /** The full names of departments that the directory did not know; collective names stand for no single one. */
    Set<String> unknownNames() {
        return items.stream()
                .flatMap(item -> Stream.of(item.lead(), item.cooperating(), item.responsible())
                        .flatMap(List::stream))
                .filter(department -> department.departmentCode() == null
                        && department.members().isEmpty()
                        && !department.isCollective())
                .map(DraftDepartment::department)
                .filter(name -> name.length() <= LONGEST_NAME)
                .collect(Collectors.toCollection(TreeSet::new));
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
