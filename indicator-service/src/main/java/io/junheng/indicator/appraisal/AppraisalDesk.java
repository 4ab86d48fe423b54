package io.junheng.indicator.appraisal;

import io.junheng.contracts.indicator.AppraisalOpened;
import io.junheng.contracts.indicator.AppraisalScored;
import io.junheng.contracts.indicator.AppraisalSubmitted;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Repeals;
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
class AppraisalDesk {

    private final Appraisals appraisals;
    private final Subjects subjects;
    private final Frameworks frameworks;
    private final Repeals repeals;
    private final Separation separation;
    private final Evaluated evaluated;
    private final Event<WeakPoints> weakPoints;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;

    AppraisalDesk(
            Appraisals appraisals,
            Subjects subjects,
            Frameworks frameworks,
            Repeals repeals,
            Separation separation,
            Evaluated evaluated,
            Event<WeakPoints> weakPoints,
            Outbox outbox,
            Caller caller,
            Ids ids) {
        this.appraisals = appraisals;
        this.subjects = subjects;
        this.frameworks = frameworks;
        this.repeals = repeals;
        this.separation = separation;
        this.evaluated = evaluated;
        this.weakPoints = weakPoints;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    Appraisal open(OpenAppraisal request) {
        FrameworkContent framework = framework(request);
        Appraisal.Subject subject = subjects.find(framework.subject(), request.subjectCode())
                .orElseThrow(() -> Problem.of(AppraisalProblem.SUBJECT_UNKNOWN, request.subjectCode())
                        .at("/subjectCode"));
        repeals.against(framework, subject.regionPath()).ifPresent(repeal -> {
            throw Problem.of(AppraisalProblem.FRAMEWORK_STALE, repeal.documentNumber())
                    .at("/framework");
        });
        RoundContent round = framework
                .round(request.round())
                .orElseThrow(() -> Problem.of(AppraisalProblem.ROUND_UNKNOWN, request.round())
                        .at("/round"));
        theme(round, request);
        String authority = separation.authority(round, subject, request.authority());
        List<Appraisal> others =
                appraisals.rounds(request.framework(), request.version(), subject.code(), request.year());
        ladder(round, others);
        Appraisal opened = new Appraisal(
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
                Appraisal.Status.OPEN,
                List.of(),
                appraisals.hash(List.of()),
                null,
                null,
                1);
        others.stream()
                .filter(other -> other.round().equals(round.key())
                        && other.heldOn().equals(request.heldOn())
                        && Objects.equals(other.theme(), request.theme()))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(AppraisalProblem.ALREADY_OPEN, other.id());
                });
        appraisals.add(opened);
        outbox.append(List.of(new AppraisalOpened(null, opened.state())), framework.basis());
        return opened;
    }

    private FrameworkContent framework(OpenAppraisal request) {
        Optional<Framework> framework =
                frameworks.find(request.framework(), request.version()).filter(Framework::published);
        Problems problems = new Problems()
                .require(
                        framework.isPresent(),
                        "/framework",
                        AppraisalProblem.FRAMEWORK_UNKNOWN,
                        request.framework(),
                        request.version());
        framework
                .map(Framework::content)
                .ifPresent(content -> problems.require(
                                !content.tree().isEmpty(),
                                "/framework",
                                AppraisalProblem.FRAMEWORK_WITHOUT_STANDARDS,
                                request.framework())
                        .require(
                                content.holdsOn(request.heldOn()),
                                "/heldOn",
                                AppraisalProblem.FRAMEWORK_OUT_OF_DATE,
                                request.framework(),
                                request.version(),
                                request.heldOn()));
        problems.throwIfAny();
        return framework.orElseThrow().content();
    }

    private static void theme(RoundContent round, OpenAppraisal request) {
        boolean thematic = "THEMATIC".equals(round.kind());
        boolean known = !thematic
                ? request.theme() == null
                : request.theme() != null
                        && (round.themes().contains(request.theme())
                                || request.theme().matches("OTHER: .{2,80}"));
        if (!known) {
            throw Problem.of(AppraisalProblem.THEME_UNKNOWN, String.join("、", round.themes()))
                    .at("/theme");
        }
    }

    private static void ladder(RoundContent round, List<Appraisal> others) {
        Problems problems = new Problems();
        for (String required : round.requires()) {
            boolean done = others.stream()
                    .anyMatch(other -> other.round().equals(required)
                            && other.submitted()
                            && (other.bySelf()
                                    || !"NOT_PASSED".equals(other.judgement().verdict())));
            problems.require(done, "/round", AppraisalProblem.ROUND_TOO_EARLY, required);
        }
        problems.throwIfAny();
    }

    /** Puts the entries in place of those before. */
    @Transactional
    Appraisal score(String id, List<Entry> entries, String ifMatch) {
        Appraisal known = locked(id);
        separation.requireScorer(known);
        Preconditions.match(ifMatch, known.version());
        if (known.submitted()) {
            throw Problem.of(AppraisalProblem.SUBMITTED_ALREADY);
        }
        new EntryCheck(content(known), known.heldOn()).sound(entries);
        requireOtherPerson(known);
        String hash = appraisals.hash(entries);
        if (hash.equals(known.contentHash())) {
            return known;
        }
        Appraisal scored = known.scored(entries, hash, caller.subject());
        appraisals.change(scored);
        outbox.append(
                List.of(new AppraisalScored(known.state(), scored.state())),
                content(known).basis());
        return scored;
    }

    /** Whoever scored the self-evaluation does not score the appraisal of it. */
    private void requireOtherPerson(Appraisal appraisal) {
        boolean same = !appraisal.bySelf()
                && appraisals
                        .rounds(
                                appraisal.framework(),
                                appraisal.number(),
                                appraisal.subject().code(),
                                appraisal.year())
                        .stream()
                        .anyMatch(other -> other.bySelf() && caller.subject().equals(other.scoredBy()));
        if (same) {
            throw Problem.of(AppraisalProblem.SAME_PERSON);
        }
    }

    Appraisal submit(String id) {
        Appraisal known = locked(id);
        separation.requireScorer(known);
        if (known.submitted()) {
            return known;
        }
        FrameworkContent framework = content(known);
        new EntryCheck(framework, known.heldOn()).whole(known.entries());
        Appraisal submitted = known.submitted(judge(known, framework));
        appraisals.change(submitted);
        outbox.append(List.of(new AppraisalSubmitted(known.state(), submitted.state())), framework.basis());
        weakPoints.fire(WeakPoints.of(submitted, framework));
        return submitted;
    }

    /** A new revision, open again with the entries of the old one, which stays as it is. */
    Appraisal revise(String id, String reason) {
        Appraisal known = locked(id);
        separation.requireScorer(known);
        if (!known.submitted()) {
            throw Problem.of(AppraisalProblem.NOT_SUBMITTED);
        }
        if (appraisals.superseded(known)) {
            throw Problem.of(AppraisalProblem.SUPERSEDED);
        }
        Appraisal revised = known.revised(ids.next("ins"), caller.subject());
        appraisals.add(revised);
        outbox.append(List.of(new AppraisalOpened(null, revised.state())), reason);
        return revised;
    }

    /** What it comes to: as submitted, or as it stands now. */
    Judgement judgement(Appraisal appraisal) {
        return appraisal.submitted() ? appraisal.judgement() : judge(appraisal, content(appraisal));
    }

    private Judgement judge(Appraisal appraisal, FrameworkContent framework) {
        return Judging.of(framework, appraisal.entries(), new Marking(evaluated.of(appraisal), appraisal.heldOn()));
    }

    FrameworkContent content(Appraisal appraisal) {
        return frameworks
                .find(appraisal.framework(), appraisal.number())
                .orElseThrow()
                .content();
    }

    Appraisal seen(String id) {
        return seen(appraisals.find(id));
    }

    private Appraisal locked(String id) {
        return seen(appraisals.lock(id));
    }

    private Appraisal seen(Optional<Appraisal> found) {
        Appraisal appraisal = found.orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(appraisal.subject().regionPath());
        if ("SCHOOL".equals(appraisal.subject().kind())) {
            caller.requireSchool(appraisal.subject().code());
        }
        return appraisal;
    }

    /** The rounds of the same subject and year, newest revisions. */
    List<Appraisal> siblings(Appraisal appraisal) {
        return appraisals.rounds(
                appraisal.framework(), appraisal.number(), appraisal.subject().code(), appraisal.year());
    }
}
