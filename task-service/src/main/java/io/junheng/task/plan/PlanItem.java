package io.junheng.task.plan;

import java.time.LocalDate;
import java.util.List;

/** An item of a plan (任务): one paragraph of the document with departments of its own. An item that is not to be given out is excluded, with a reason. */
record PlanItem(
        String id,
        String planId,
        int position,
        List<String> sectionPath,
        Integer itemNo,
        int paragraphNo,
        String title,
        List<Party> parties,
        int spanStart,
        int spanEnd,
        List<String> warnings,
        LocalDate dueOn,
        boolean excluded,
        String exclusionReason,
        long version) {

    PlanItem {
        sectionPath = List.copyOf(sectionPath);
        parties = List.copyOf(parties);
        warnings = List.copyOf(warnings);
    }

    /** Whether somebody leads it or answers for it. */
    boolean isFilled() {
        return parties.stream().anyMatch(party -> party.role() != ItemRole.COOPERATING);
    }

    List<Party> parties(ItemRole role) {
        return parties.stream().filter(party -> party.role() == role).toList();
    }

    /** What tells it from the others: {@code 14.1 深化…}. */
    String label() {
        return (itemNo == null ? "" : itemNo + "." + paragraphNo + " ") + title;
    }

    PlanItem corrected(String newTitle, List<Party> newParties, LocalDate newDueOn, boolean exclude, String reason) {
        return new PlanItem(
                id,
                planId,
                position,
                sectionPath,
                itemNo,
                paragraphNo,
                newTitle,
                newParties,
                spanStart,
                spanEnd,
                warnings,
                newDueOn,
                exclude,
                exclude ? reason : null,
                version + 1);
    }
}
