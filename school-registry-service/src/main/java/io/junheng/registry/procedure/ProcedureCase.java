package io.junheng.registry.procedure;

import io.junheng.contracts.registry.ProcedureCaseState;
import io.junheng.contracts.registry.ProcedureDocument;
import io.junheng.contracts.registry.ProcedureStepState;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.rule.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case (办件): one procedure taken for one subject. It is opened, its steps are begun and completed in their order, and with the last one it takes
 * effect; before that it can be withdrawn or refused. What it was before stays in its history. A revision is a case of its own that takes the place of
 * the one it revises on the day it takes effect.
 */
record ProcedureCase(
        CaseHeading heading,
        CasePlace place,
        CaseStatus status,
        CaseContent content,
        List<StepRecord> steps,
        List<EffectChange> changes,
        LocalDate effectiveOn,
        String reason,
        long version) {

    ProcedureCase {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    static ProcedureCase opened(CaseHeading heading, CasePlace place, CaseContent content, String reason) {
        return new ProcedureCase(heading, place, CaseStatus.PENDING, content, List.of(), List.of(), null, reason, 1);
    }

    String id() {
        return heading.id();
    }

    Optional<StepRecord> record(String step) {
        return steps.stream().filter(one -> one.step().equals(step)).findFirst();
    }

    /** With this step's record in place of what there was of it. */
    ProcedureCase with(StepRecord record, CaseContent newContent) {
        List<StepRecord> all = new ArrayList<>(steps);
        all.removeIf(one -> one.step().equals(record.step()));
        all.add(record);
        return new ProcedureCase(heading, place, status, newContent, all, changes, effectiveOn, reason, version + 1);
    }

    /** The same version, with what the rules have to say of it. */
    ProcedureCase remarked(List<Remark> said) {
        return new ProcedureCase(
                heading, place, status, content.remarked(said), steps, changes, effectiveOn, reason, version);
    }

    /** The same version, in effect from {@code day} on. */
    ProcedureCase effective(LocalDate day, List<EffectChange> made) {
        return new ProcedureCase(heading, place, CaseStatus.EFFECTIVE, content, steps, made, day, reason, version);
    }

    /** Replaced by its revision. */
    ProcedureCase superseded() {
        return new ProcedureCase(
                heading, place, CaseStatus.SUPERSEDED, content, steps, changes, effectiveOn, reason, version + 1);
    }

    /** Withdrawn or refused, for a reason. */
    ProcedureCase ended(CaseStatus target, String why) {
        if (why == null || why.isBlank()) {
            throw Problem.of(ProcedureProblem.REASON_REQUIRED).at("/reason");
        }
        return new ProcedureCase(heading, place, target, content, steps, changes, effectiveOn, why, version + 1);
    }

    /** What of it the others are told: nothing personal, and of a confidential case nothing that was entered. */
    ProcedureCaseState state(CheckedProcedure checked) {
        boolean open = !heading.confidential();
        return new ProcedureCaseState(
                heading.id(),
                heading.procedure(),
                heading.procedureVersion(),
                heading.subject().name(),
                heading.subjectCode(),
                place.regionCode(),
                place.regionPath(),
                open ? heading.title() : null,
                status.name(),
                open ? content.values().without(checked.all().personal()).texts() : Map.of(),
                open
                        ? content.entries().stream()
                                .<Map<String, String>>map(
                                        entry -> entry.without(checked.entry().personal())
                                                .texts())
                                .toList()
                        : List.of(),
                steps.stream().map(ProcedureCase::state).toList(),
                open ? changes.stream().map(EffectChange::state).toList() : List.of(),
                heading.openedOn(),
                effectiveOn,
                open ? reason : null,
                heading.revision(),
                heading.revises(),
                version);
    }

    private static ProcedureStepState state(StepRecord record) {
        return new ProcedureStepState(
                record.step(),
                record.begunOn(),
                record.begunBy(),
                record.completedOn(),
                record.completedBy(),
                record.documents().stream()
                        .map(one -> new ProcedureDocument(
                                one.kind(), one.title(), one.number(), LocalDate.parse(one.date()), one.sha256()))
                        .toList());
    }
}
