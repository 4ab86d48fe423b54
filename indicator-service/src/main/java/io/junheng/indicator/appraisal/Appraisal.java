package io.junheng.indicator.appraisal;

import io.junheng.contracts.indicator.AppraisalState;
import java.time.LocalDate;
import java.util.List;

/**
 * One round of judging one subject by one framework version (督导评估轮次). It is open and scored until it is submitted; from then on it stays as it is, and is
 * put right by a revision, which leaves it standing. {@code authority} is the region that judges; null for a self-evaluation or the whole country.
 */
record Appraisal(
        String id,
        String framework,
        int number,
        Subject subject,
        int year,
        String round,
        String kind,
        String theme,
        String authority,
        String responsible,
        LocalDate heldOn,
        int revision,
        Status status,
        List<Entry> entries,
        String contentHash,
        Judgement judgement,
        String scoredBy,
        long version) {

    /** Where a round stands. */
    enum Status {
        OPEN,
        SUBMITTED
    }

    /** Who is judged. */
    record Subject(String kind, String code, String name, String regionCode, String regionPath) {}

    boolean submitted() {
        return status == Status.SUBMITTED;
    }

    boolean bySelf() {
        return "SELF".equals(kind);
    }

    Appraisal scored(List<Entry> changed, String hash, String by) {
        return with(Status.OPEN, changed, hash, null, by);
    }

    Appraisal submitted(Judgement judged) {
        return with(Status.SUBMITTED, entries, contentHash, judged, scoredBy);
    }

    private Appraisal with(
            Status newStatus, List<Entry> newEntries, String newHash, Judgement newJudgement, String newScoredBy) {
        return new Appraisal(
                id,
                framework,
                number,
                subject,
                year,
                round,
                kind,
                theme,
                authority,
                responsible,
                heldOn,
                revision,
                newStatus,
                newEntries,
                newHash,
                newJudgement,
                newScoredBy,
                version + 1);
    }

    /** The next revision of it, open again. */
    Appraisal revised(String newId, String by) {
        return new Appraisal(
                newId,
                framework,
                number,
                subject,
                year,
                round,
                kind,
                theme,
                authority,
                responsible,
                heldOn,
                revision + 1,
                Status.OPEN,
                entries,
                contentHash,
                null,
                by,
                1);
    }

    AppraisalState state() {
        return new AppraisalState(
                id,
                framework,
                number,
                subject.kind(),
                subject.code(),
                subject.name(),
                subject.regionCode(),
                subject.regionPath(),
                year,
                round,
                kind,
                theme,
                authority,
                heldOn,
                revision,
                status.name(),
                contentHash,
                judgement == null ? null : judgement.verdict(),
                judgement == null ? null : judgement.total(),
                judgement == null ? null : judgement.grade(),
                version);
    }
}
