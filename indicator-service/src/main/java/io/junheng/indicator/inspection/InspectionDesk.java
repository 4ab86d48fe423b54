package io.junheng.indicator.inspection;

import io.junheng.contracts.indicator.InspectionOpened;
import io.junheng.contracts.indicator.InspectionScored;
import io.junheng.contracts.indicator.InspectionSubmitted;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.RoundContent;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Opens, scores, submits and revises rounds (督导评估). Every total is computed here; one that a client sends is not even read. */
@ApplicationScoped
class InspectionDesk {

    private final Inspections inspections;
    private final Subjects subjects;
    private final Frameworks frameworks;
    private final Separation separation;
    private final Evaluated evaluated;
    private final Event<WeakPoints> weakPoints;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;

    InspectionDesk(
            Inspections inspections,
            Subjects subjects,
            Frameworks frameworks,
            Separation separation,
            Evaluated evaluated,
            Event<WeakPoints> weakPoints,
            Outbox outbox,
            Caller caller,
            Ids ids) {
        this.inspections = inspections;
        this.subjects = subjects;
        this.frameworks = frameworks;
        this.separation = separation;
        this.evaluated = evaluated;
        this.weakPoints = weakPoints;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    Inspection open(OpenInspection request) {
        FrameworkContent framework = framework(request);
        Inspection.Subject subject = subjects.find(framework.subject(), request.subjectCode())
                .orElseThrow(() -> Problem.of(InspectionProblem.SUBJECT_UNKNOWN, request.subjectCode())
                        .at("/subjectCode"));
        RoundContent round = framework
                .round(request.round())
                .orElseThrow(() -> Problem.of(InspectionProblem.ROUND_UNKNOWN, request.round())
                        .at("/round"));
        theme(round, request);
        String authority = separation.authority(round, subject, request.authority());
        List<Inspection> others =
                inspections.rounds(request.framework(), request.version(), subject.code(), request.year());
        ladder(round, others);
        Inspection opened = new Inspection(
                ids.next("ins"),
                request.framework(),
                request.version(),
                subject,
                request.year(),
                round.key(),
                round.kind(),
                request.theme(),
                authority,
                request.responsible(),
                request.heldOn(),
                1,
                Inspection.Status.OPEN,
                List.of(),
                inspections.hash(List.of()),
                null,
                null,
                1);
        others.stream()
                .filter(other -> other.round().equals(round.key())
                        && other.heldOn().equals(request.heldOn())
                        && Objects.equals(other.theme(), request.theme()))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(InspectionProblem.ALREADY_OPEN, other.id());
                });
        inspections.add(opened);
        outbox.append(List.of(new InspectionOpened(null, opened.state())), framework.basis());
        return opened;
    }

    private FrameworkContent framework(OpenInspection request) {
        Optional<Framework> framework =
                frameworks.find(request.framework(), request.version()).filter(Framework::published);
        Problems problems = new Problems()
                .require(
                        framework.isPresent(),
                        "/framework",
                        InspectionProblem.FRAMEWORK_UNKNOWN,
                        request.framework(),
                        request.version());
        framework
                .map(Framework::content)
                .ifPresent(content -> problems.require(
                                !content.tree().isEmpty(),
                                "/framework",
                                InspectionProblem.FRAMEWORK_WITHOUT_STANDARDS,
                                request.framework())
                        .require(
                                content.holdsOn(request.heldOn()),
                                "/heldOn",
                                InspectionProblem.FRAMEWORK_OUT_OF_DATE,
                                request.framework(),
                                request.version(),
                                request.heldOn()));
        problems.throwIfAny();
        return framework.orElseThrow().content();
    }

    private static void theme(RoundContent round, OpenInspection request) {
        boolean thematic = "THEMATIC".equals(round.kind());
        boolean known = !thematic
                ? request.theme() == null
                : request.theme() != null
                        && (round.themes().contains(request.theme())
                                || request.theme().matches("OTHER: .{2,80}"));
        if (!known) {
            throw Problem.of(InspectionProblem.THEME_UNKNOWN, String.join("、", round.themes()))
                    .at("/theme");
        }
    }

    private static void ladder(RoundContent round, List<Inspection> others) {
        Problems problems = new Problems();
        for (String required : round.requires()) {
            boolean done = others.stream()
                    .anyMatch(other -> other.round().equals(required)
                            && other.submitted()
                            && (other.bySelf()
                                    || !"NOT_PASSED".equals(other.judgement().verdict())));
            problems.require(done, "/round", InspectionProblem.ROUND_TOO_EARLY, required);
        }
        problems.throwIfAny();
    }

    /** Puts the entries in place of those before. */
    @Transactional
    Inspection score(String id, List<Entry> entries, String ifMatch) {
        Inspection known = locked(id);
        separation.requireScorer(known);
        Preconditions.match(ifMatch, known.version());
        if (known.submitted()) {
            throw Problem.of(InspectionProblem.SUBMITTED_ALREADY);
        }
        new EntryCheck(content(known), known.heldOn()).sound(entries);
        requireOtherPerson(known);
        String hash = inspections.hash(entries);
        if (hash.equals(known.contentHash())) {
            return known;
        }
        Inspection scored = known.scored(entries, hash, caller.subject());
        inspections.change(scored);
        outbox.append(
                List.of(new InspectionScored(known.state(), scored.state())),
                content(known).basis());
        return scored;
    }

    /** Whoever scored the self-evaluation does not score the inspection of it. */
    private void requireOtherPerson(Inspection inspection) {
        boolean same = !inspection.bySelf()
                && inspections
                        .rounds(
                                inspection.framework(),
                                inspection.number(),
                                inspection.subject().code(),
                                inspection.year())
                        .stream()
                        .anyMatch(other -> other.bySelf() && caller.subject().equals(other.scoredBy()));
        if (same) {
            throw Problem.of(InspectionProblem.SAME_PERSON);
        }
    }

    Inspection submit(String id) {
        Inspection known = locked(id);
        separation.requireScorer(known);
        if (known.submitted()) {
            return known;
        }
        FrameworkContent framework = content(known);
        new EntryCheck(framework, known.heldOn()).whole(known.entries());
        Inspection submitted = known.submitted(judge(known, framework));
        inspections.change(submitted);
        outbox.append(List.of(new InspectionSubmitted(known.state(), submitted.state())), framework.basis());
        weakPoints.fire(WeakPoints.of(submitted, framework));
        return submitted;
    }

    /** A new revision, open again with the entries of the old one, which stays as it is. */
    Inspection revise(String id, String reason) {
        Inspection known = locked(id);
        separation.requireScorer(known);
        if (!known.submitted()) {
            throw Problem.of(InspectionProblem.NOT_SUBMITTED);
        }
        if (inspections.superseded(known)) {
            throw Problem.of(InspectionProblem.SUPERSEDED);
        }
        Inspection revised = known.revised(ids.next("ins"), caller.subject());
        inspections.add(revised);
        outbox.append(List.of(new InspectionOpened(null, revised.state())), reason);
        return revised;
    }

    /** What it comes to: as submitted, or as it stands now. */
    Judgement judgement(Inspection inspection) {
        return inspection.submitted() ? inspection.judgement() : judge(inspection, content(inspection));
    }

    private Judgement judge(Inspection inspection, FrameworkContent framework) {
        return Judging.of(framework, inspection.entries(), new Marking(evaluated.of(inspection), inspection.heldOn()));
    }

    FrameworkContent content(Inspection inspection) {
        return frameworks
                .find(inspection.framework(), inspection.number())
                .orElseThrow()
                .content();
    }

    Inspection seen(String id) {
        return seen(inspections.find(id));
    }

    private Inspection locked(String id) {
        return seen(inspections.lock(id));
    }

    private Inspection seen(Optional<Inspection> found) {
        Inspection inspection = found.orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(inspection.subject().regionPath());
        if ("SCHOOL".equals(inspection.subject().kind())) {
            caller.requireSchool(inspection.subject().code());
        }
        return inspection;
    }

    /** The rounds of the same subject and year, newest revisions. */
    List<Inspection> siblings(Inspection inspection) {
        return inspections.rounds(
                inspection.framework(),
                inspection.number(),
                inspection.subject().code(),
                inspection.year());
    }
}
