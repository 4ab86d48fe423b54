package io.junheng.registry.procedure;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.ProcedureCaseAdvanced;
import io.junheng.contracts.registry.ProcedureCaseOpened;
import io.junheng.contracts.registry.ProcedureCaseRefused;
import io.junheng.contracts.registry.ProcedureCaseSuperseded;
import io.junheng.contracts.registry.ProcedureCaseTookEffect;
import io.junheng.contracts.registry.ProcedureCaseWithdrawn;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.school.SchoolMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes cases through their procedure (办件受理); each change leaves its event, with the document it rests on, and a line of history. */
@ApplicationScoped
class CaseDesk {

    private final Procedures procedures;
    private final Cases cases;
    private final CaseLists lists;
    private final CaseSubjects subjects;
    private final Effects effects;
    private final Standings standings;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    CaseDesk(
            Procedures procedures,
            Cases cases,
            CaseLists lists,
            CaseSubjects subjects,
            Effects effects,
            Standings standings,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.procedures = procedures;
        this.cases = cases;
        this.lists = lists;
        this.subjects = subjects;
        this.effects = effects;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** The case, if the caller may see it; else 404. */
    ProcedureCase get(String id) {
        return seen(cases.find(id));
    }

    private ProcedureCase seen(Optional<ProcedureCase> found) {
        return found.filter(lists::sees).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** The case with what comes next for the caller. */
    CaseView view(ProcedureCase one) {
        Procedure procedure =
                procedures.version(one.heading().procedure(), one.heading().procedureVersion());
        Progress progress = new Progress(procedure, one);
        if (one.status() != CaseStatus.PENDING) {
            return CaseView.of(one, List.of(), List.of());
        }
        Standing caller = standings.ofCaller();
        return CaseView.of(
                one,
                progress.open().stream()
                        .map(step -> NextStep.of(
                                step,
                                progress,
                                one.record(step.key()),
                                step.party().admits(caller, one.place().regionPath())))
                        .toList(),
                progress.later().stream().map(Step::key).toList());
    }

    @Transactional
    ProcedureCase open(OpenCase request) {
        Collecting reading = new Collecting();
        Procedure procedure = procedures
                .find(String.valueOf(request.procedure()))
                .orElseThrow(() -> Problem.of(ProcedureProblem.PROCEDURE_UNKNOWN, String.valueOf(request.procedure()))
                        .at("/procedure"));
        CasePlace place = subjects.place(procedure, request.subjectCode());
        ProperName title = reading.readIfPresent("/title", request.title(), ProperName::of);
        LocalDate day = openingDay(request.openedOn(), reading);
        reading.problems().throwIfAny();
        return store(
                procedure,
                place,
                request.subjectCode(),
                title == null ? procedure.name() : title.text(),
                day,
                null,
                null,
                CaseContent.EMPTY);
    }

    /** Opens a revision of an effective case, with the same content. */
    @Transactional
    ProcedureCase revise(String id, ReviseCase request) {
        ProcedureCase old = seen(cases.locked(id));
        Procedure procedure = procedures.find(old.heading().procedure()).orElseThrow();
        if (!procedure.revisable()) {
            throw Problem.of(ProcedureProblem.NOT_REVISABLE);
        }
        if (old.status() != CaseStatus.EFFECTIVE) {
            throw Problem.of(ProcedureProblem.NOT_EFFECTIVE, old.status());
        }
        Collecting reading = new Collecting();
        reading.problems()
                .require(
                        request.reason() != null && !request.reason().isBlank(),
                        "/reason",
                        ProcedureProblem.REASON_REQUIRED);
        LocalDate day = openingDay(request.openedOn(), reading);
        reading.problems().throwIfAny();
        return store(
                procedure,
                old.place(),
                old.heading().subjectCode(),
                old.heading().title(),
                day,
                old,
                request.reason(),
                old.content());
    }

    private LocalDate openingDay(String text, Collecting reading) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = text == null ? today : reading.read("/openedOn", () -> Day.of(text));
        reading.problems()
                .require(day == null || !day.isAfter(today), "/openedOn", ProcedureProblem.DAY_IN_FUTURE, today);
        return day;
    }

    private ProcedureCase store(
            Procedure procedure,
            CasePlace place,
            String subjectCode,
            String title,
            LocalDate day,
            ProcedureCase revised,
            String reason,
            CaseContent content) {
        Standing caller = standings.ofCaller();
        String exclusiveKey = procedure.exclusive() == null ? null : procedure.exclusive() + "/" + subjectCode;
        CaseHeading heading = new CaseHeading(
                ids.next("pc"),
                procedure.key(),
                procedure.version(),
                procedure.subject(),
                subjectCode,
                title,
                procedure.confidential(),
                exclusiveKey,
                caller.subject(),
                day,
                revised == null ? 1 : revised.heading().revision() + 1,
                revised == null ? null : revised.id());
        ProcedureCase opened = ProcedureCase.opened(heading, place, content, reason);
        Cases.Act act = new Cases.Act("OPENED", null, day, caller.subject(), null, reason);
        if (!cases.insert(opened, currentStep(procedure, opened), act)) {
            String other = exclusiveKey == null
                    ? heading.revises()
                    : cases.pending(exclusiveKey).orElse(heading.revises());
            throw Problem.of(ProcedureProblem.CASE_PENDING, String.valueOf(other));
        }
        outbox.append(new ProcedureCaseOpened(null, opened.state()));
        return opened;
    }

    /** Begins or completes a step; with the last one the effect happens, in the same transaction. */
    @Transactional
    ProcedureCase take(String id, StepRequest request, String ifMatch) {
        ProcedureCase before = seen(cases.locked(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        Procedure procedure = procedures.version(
                before.heading().procedure(), before.heading().procedureVersion());
        Step step = procedure
                .step(request.step())
                .orElseThrow(() -> Problem.of(ProcedureProblem.STEP_UNKNOWN, String.valueOf(request.step()))
                        .at("/step"));
        Progress progress = new Progress(procedure, before);
        progress.requireOpen(step);
        Standing caller = standings.ofCaller();
        if (!step.party().admits(caller, before.place().regionPath())) {
            throw Problem.of(ProcedureProblem.PARTY_NOT_ADMITTED, step.name());
        }
        progress.requireOther(step, caller.subject());
        LocalDate day = request.day(LocalDate.now(clock), progress.notBefore());
        boolean completes = request.chosen() == StepRequest.Act.COMPLETE;
        if (completes) {
            progress.requirePublicity(step, day);
        } else {
            progress.requireNotBegun(step);
        }
        Optional<StepRecord> begun = before.record(step.key());
        Collecting reading = new Collecting();
        begun.ifPresent(record -> reading.problems()
                .require(!day.isBefore(record.begunOn()), "/on", ProcedureProblem.DAY_TOO_EARLY, record.begunOn()));
        StepAct act = request.read(step, caller.subject(), day, begun, reading);
        reading.problems().throwIfAny();
        StepRecord record = begun.orElseGet(() -> StepRecord.begun(step.key(), act));
        if (completes) {
            record = begun.isPresent() ? record.completed(act) : record.completedAtOnce(act);
        }
        ProcedureCase after = before.with(record, before.content());
        return advance(procedure, before, after, completes, record, act);
    }

    private ProcedureCase advance(
            Procedure procedure,
            ProcedureCase before,
            ProcedureCase reached,
            boolean completes,
            StepRecord record,
            StepAct act) {
        String authority = authority(act.documents().isEmpty() ? record.documents() : act.documents());
        ProcedureCase after = reached;
        DomainEvent event;
        if (new Progress(procedure, reached).finished()) {
            Effect effect = effects.named(procedure.effect().name());
            after = reached.effective(act.on(), effect.happen(decision(procedure, reached, act.on(), authority)));
            supersede(after, act);
            event = new ProcedureCaseTookEffect(before.state(), after.state());
        } else {
            event = new ProcedureCaseAdvanced(before.state(), after.state());
        }
        cases.update(
                after,
                currentStep(procedure, after),
                new Cases.Act(
                        completes ? "COMPLETED" : "BEGUN", record.step(), act.on(), act.by(), authority, act.remark()));
        outbox.append(List.of(event), authority);
        return after;
    }

    private void supersede(ProcedureCase after, StepAct act) {
        if (after.heading().revises() == null) {
            return;
        }
        ProcedureCase old = cases.locked(after.heading().revises()).orElseThrow();
        ProcedureCase replaced = old.superseded();
        cases.update(replaced, null, new Cases.Act("SUPERSEDED", null, act.on(), act.by(), null, after.id()));
        outbox.append(new ProcedureCaseSuperseded(old.state(), replaced.state()));
    }

    /** Withdraws or refuses a case. */
    @Transactional
    ProcedureCase end(String id, CaseTransition request, String ifMatch) {
        ProcedureCase before = seen(cases.locked(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        Procedure procedure = procedures.version(
                before.heading().procedure(), before.heading().procedureVersion());
        CaseStatus target = target(request.to());
        requireAllowed(procedure, before, target);
        ProcedureCase after = before.ended(target, request.reason());
        String subject = standings.ofCaller().subject();
        cases.update(
                after, null, new Cases.Act(target.name(), null, LocalDate.now(clock), subject, null, request.reason()));
        outbox.append(
                target == CaseStatus.REFUSED
                        ? new ProcedureCaseRefused(before.state(), after.state())
                        : new ProcedureCaseWithdrawn(before.state(), after.state()));
        return after;
    }

    private static CaseStatus target(String text) {
        if (CaseStatus.WITHDRAWN.name().equals(text)
                || CaseStatus.REFUSED.name().equals(text)) {
            return CaseStatus.valueOf(text);
        }
        throw Problem.of(ProcedureProblem.TRANSITION_UNKNOWN, String.valueOf(text))
                .at("/to");
    }

    private void requireAllowed(Procedure procedure, ProcedureCase before, CaseStatus target) {
        boolean late =
                before.status() == CaseStatus.EFFECTIVE && procedure.withdrawable() && target == CaseStatus.WITHDRAWN;
        if (before.status() != CaseStatus.PENDING && !late) {
            throw Problem.of(ProcedureProblem.TRANSITION_NOT_ALLOWED, before.status(), target)
                    .at("/to");
        }
        Standing caller = standings.ofCaller();
        boolean party = target == CaseStatus.WITHDRAWN
                ? caller.subject().equals(before.heading().openedBy())
                        || caller.roles().contains(Role.ADMIN)
                : new Progress(procedure, before)
                        .open().stream()
                                .anyMatch(step -> step.party()
                                        .admits(caller, before.place().regionPath()));
        if (!party) {
            throw Problem.of(ProcedureProblem.TRANSITION_PARTY);
        }
    }

    /** What the case would bring about if it were decided today. */
    EffectPlan plan(ProcedureCase one) {
        Procedure procedure =
                procedures.version(one.heading().procedure(), one.heading().procedureVersion());
        if (one.status() != CaseStatus.PENDING) {
            return new EffectPlan(procedure.effect().name(), one.changes());
        }
        Effect effect = effects.named(procedure.effect().name());
        return new EffectPlan(effect.name(), effect.plan(decision(procedure, one, LocalDate.now(clock), null)));
    }

    private static Decision decision(Procedure procedure, ProcedureCase one, LocalDate on, String authority) {
        return new Decision(
                one.id(),
                procedure.key(),
                procedure.subject(),
                one.heading().subjectCode(),
                one.place().regionCode(),
                one.place().regionPath(),
                on,
                one.content().values(),
                one.content().entries(),
                procedure.effect().with(),
                authority);
    }

    private static String currentStep(Procedure procedure, ProcedureCase one) {
        return one.status() == CaseStatus.PENDING
                ? new Progress(procedure, one).open().get(0).key()
                : null;
    }

    private static String authority(List<Document> documents) {
        String numbers = documents.stream()
                .map(Document::number)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("、"));
        return numbers.isEmpty() ? null : numbers;
    }

    void schoolMoved(@Observes SchoolMoved move) {
        cases.move(Subject.SCHOOL, move.code(), move.regionCode(), move.regionPath());
    }

    void regionMoved(@Observes RegionMoved move) {
        cases.moveRegions(move.oldPath(), move.newPath());
    }
}
