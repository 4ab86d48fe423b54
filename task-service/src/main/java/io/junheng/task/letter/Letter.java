package io.junheng.task.letter;

import io.junheng.contracts.task.ResponsibilityLetterState;
import java.time.LocalDate;

/**
 * A letter of responsibility (目标责任书) for one year. It is issued without its text, is signed with it, and from then on never changes; what
 * came of it is said once.
 */
record Letter(
        String id,
        String issuer,
        String signatory,
        int year,
        String sha256,
        LetterStatus status,
        LocalDate signedOn,
        String result,
        String regionPath,
        long version) {

    Letter signed(String hash, LocalDate day) {
        return new Letter(id, issuer, signatory, year, hash, LetterStatus.SIGNED, day, result, regionPath, version + 1);
    }

    Letter assessed(String outcome) {
        return new Letter(
                id, issuer, signatory, year, sha256, LetterStatus.ASSESSED, signedOn, outcome, regionPath, version + 1);
    }

    ResponsibilityLetterState state() {
        return new ResponsibilityLetterState(
                id, issuer, signatory, year, sha256, status.name(), signedOn, result, regionPath, version);
    }
}
