package io.junheng.registry.procedure;

import io.junheng.contracts.registry.ProcedureFindingState;
import java.time.LocalDate;

/** Something found with a case (问题): by a rule, and then it closes when the rule holds, or by an attempt that was refused, and then somebody else closes it for a reason. */
record Finding(
        String id,
        String caseId,
        CaseSubject about,
        String procedure,
        Origin origin,
        String key,
        String message,
        String messageEn,
        String basis,
        String openedBy,
        boolean open,
        LocalDate closedOn,
        String closedBy,
        String reason,
        long version) {

    /** How it was found. */
    enum Origin {
        /** 规则. */
        RULE,
        /** 被拒绝的办理. */
        ATTEMPT
    }

    Finding closed(LocalDate day, String by, String why) {
        return new Finding(
                id,
                caseId,
                about,
                procedure,
                origin,
                key,
                message,
                messageEn,
                basis,
                openedBy,
                false,
                day,
                by,
                why,
                version + 1);
    }

    ProcedureFindingState state() {
        return new ProcedureFindingState(
                id,
                caseId,
                procedure,
                about.subject().name(),
                about.code(),
                about.regionCode(),
                about.regionPath(),
                origin.name(),
                key,
                message,
                messageEn,
                basis,
                open ? "OPEN" : "CLOSED",
                about.day(),
                closedOn,
                reason,
                version);
    }
}
