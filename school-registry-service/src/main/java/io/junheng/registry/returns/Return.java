package io.junheng.registry.returns;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.ReturnDrafted;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.registry.ReturnReopened;
import io.junheng.contracts.registry.ReturnSentBack;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.contracts.registry.ReturnSubmitted;
import io.junheng.contracts.registry.ReturnVerified;
import io.junheng.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * A return (报表数据) of one school or region, form and year. It is drafted, submitted, verified by another than its reporter, and locked, or sent
 * back with a reason on the way. Once locked, a revision never changes: a correction is a new revision that starts as a draft of the same figures.
 */
record Return(
        ReturnKey key,
        String regionCode,
        String regionPath,
        int revision,
        ReturnStatus status,
        Content content,
        String submittedBy,
        String verifiedBy,
        String reason,
        List<String> warnings,
        long formVersion,
        Timing timing,
        long version) {

    Return {
        warnings = List.copyOf(warnings);
    }

    /** A first draft under {@code formVersion} of its form. */
    static Return draft(ReturnKey key, Filer filer, Content content, List<String> warnings, long formVersion) {
        return new Return(
                key,
                filer.regionCode(),
                filer.regionPath(),
                1,
                ReturnStatus.DRAFT,
                content,
                null,
                null,
                null,
                warnings,
                formVersion,
                Timing.OPEN,
                1);
    }

    /** The same return with other content under {@code newFormVersion}; this one when the content is the same. Refused unless it is open. */
    Return redrafted(Content changed, List<String> changedWarnings, long newFormVersion) {
        if (content.equals(changed) && warnings.equals(changedWarnings)) {
            return this;
        }
        if (!status.open()) {
            throw Problem.of(ReturnProblem.RETURN_NOT_OPEN, status);
        }
        return new Return(
                key,
                regionCode,
                regionPath,
                revision,
                ReturnStatus.DRAFT,
                changed,
                null,
                null,
                null,
                changedWarnings,
                newFormVersion,
                timing,
                version + 1);
    }

    /** This open return as the form has it now, with what is computed and warned of at submission. */
    Return assessed(Content completed, List<String> newWarnings, long newFormVersion) {
        return new Return(
                key,
                regionCode,
                regionPath,
                revision,
                status,
                completed,
                submittedBy,
                verifiedBy,
                reason,
                newWarnings,
                newFormVersion,
                timing,
                version);
    }

    /** Submitted by {@code reporter}; whoever calls has seen to it that the content is complete. */
    Return submitted(String reporter, Timing submission) {
        return to(ReturnStatus.SUBMITTED, reporter, null, null, submission);
    }

    /** Verified by {@code verifier}, who must not be the reporter. */
    Return verified(String verifier) {
        allow(ReturnStatus.VERIFIED);
        if (verifier.equals(submittedBy)) {
            throw Problem.of(ReturnProblem.VERIFIER_IS_REPORTER);
        }
        return to(ReturnStatus.VERIFIED, submittedBy, verifier, null, timing);
    }

    Return locked(String note) {
        return to(ReturnStatus.LOCKED, submittedBy, verifiedBy, note, timing);
    }

    /** Sent back to its reporter, to be submitted again by {@code day}, if that is not null. */
    Return sentBack(String why, LocalDate day) {
        allow(ReturnStatus.RETURNED);
        return to(ReturnStatus.RETURNED, null, null, reasoned(why), timing.due(day));
    }

    /** A new revision of a locked return, as a draft of the same content, to be submitted by {@code day}, if that is not null. */
    Return reopened(String why, LocalDate day) {
        if (status != ReturnStatus.LOCKED) {
            throw Problem.of(ReturnProblem.NOT_LOCKED, status);
        }
        return new Return(
                key,
                regionCode,
                regionPath,
                revision + 1,
                ReturnStatus.DRAFT,
                content,
                null,
                null,
                reasoned(why),
                warnings,
                formVersion,
                timing.due(day),
                version + 1);
    }

    private void allow(ReturnStatus target) {
        if (!status.next().contains(target)) {
            throw Problem.of(ReturnProblem.TRANSITION_NOT_ALLOWED, status, target);
        }
    }

    private Return to(ReturnStatus target, String reporter, String verifier, String why, Timing newTiming) {
        allow(target);
        return new Return(
                key,
                regionCode,
                regionPath,
                revision,
                target,
                content,
                reporter,
                verifier,
                why,
                warnings,
                formVersion,
                newTiming,
                version + 1);
    }

    private static String reasoned(String why) {
        if (why == null || why.isBlank()) {
            throw Problem.of(ReturnProblem.REASON_REQUIRED).at("/reason");
        }
        return why;
    }

    /** The same return under another version. */
    Return at(long otherVersion) {
        return new Return(
                key,
                regionCode,
                regionPath,
                revision,
                status,
                content,
                submittedBy,
                verifiedBy,
                reason,
                warnings,
                formVersion,
                timing,
                otherVersion);
    }

    /** The event that tells how {@code before}, null for a first draft, became this one. */
    DomainEvent since(Return before) {
        ReturnState was = before == null ? null : before.state();
        return switch (status) {
            case DRAFT ->
                before != null && before.revision < revision
                        ? new ReturnReopened(was, state())
                        : new ReturnDrafted(was, state());
            case RETURNED -> new ReturnSentBack(was, state());
            case SUBMITTED -> new ReturnSubmitted(was, state());
            case VERIFIED -> new ReturnVerified(was, state());
            case LOCKED -> new ReturnLocked(was, state());
        };
    }

    ReturnState state() {
        return new ReturnState(
                key.subject().name(),
                key.code(),
                regionCode,
                regionPath,
                key.form(),
                key.year(),
                revision,
                status.name(),
                content.figures(),
                content.classes().isEmpty()
                        ? List.of()
                        : content.classes().stream().map(SchoolClass::state).toList(),
                submittedBy,
                verifiedBy,
                reason,
                warnings,
                formVersion,
                content.explanations(),
                timing.dueOn(),
                timing.submittedAt(),
                timing.late(),
                timing.lateReason(),
                version);
    }
}
