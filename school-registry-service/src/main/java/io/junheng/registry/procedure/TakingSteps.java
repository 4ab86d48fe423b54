package io.junheng.registry.procedure;

import io.junheng.contracts.registry.ProcedureCaseAdvanced;
import io.junheng.contracts.registry.ProcedureCaseSuperseded;
import io.junheng.contracts.registry.ProcedureCaseTookEffect;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Collecting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Begins and completes the steps of cases (办理步骤); with the last one the effect happens, in the same transaction. */
@ApplicationScoped
class TakingSteps {

    private final CaseDesk desk;
    private final Filling filling;
    private final CaseJudge judge;
    private final CaseFindings findings;
    private final Effects effects;
    private final Standings standings;
    private final Clock clock;

    TakingSteps(
            CaseDesk desk,
            Filling filling,
            CaseJudge judge,
            CaseFindings findings,
            Effects effects,
            Standings standings,
            Clock clock) {
        this.desk = desk;
        this.filling = filling;
        this.judge = judge;
        this.findings = findings;
        this.effects = effects;
        this.standings = standings;
        this.clock = clock;
    }

    @Transactional
    CaseDesk.Docket take(String id, StepRequest request, String ifMatch) {
        CaseDesk.Docket before = desk.locked(id, ifMatch);
        Step step = before.procedure()
                .step(request.step())
                .orElseThrow(() -> Problem.of(ProcedureProblem.STEP_UNKNOWN, String.valueOf(request.step()))
                        .at("/step"));
        Progress progress = before.progress();
        progress.requireOpen(step);
        String subject = requireParty(before, step);
        boolean completes = request.chosen() == StepRequest.Act.COMPLETE;
        LocalDate day = request.day(LocalDate.now(clock), progress.notBefore());
        if (completes) {
            progress.requirePublicity(step, day);
        } else {
            progress.requireNotBegun(step);
        }
        Optional<StepRecord> begun = before.one().record(step.key());
        Collecting reading = new Collecting();
        begun.ifPresent(record -> reading.problems()
                .require(!day.isBefore(record.begunOn()), "/on", ProcedureProblem.DAY_TOO_EARLY, record.begunOn()));
        StepAct act = request.read(step, subject, day, begun, reading);
        boolean open = begun.isEmpty() || !step.withPublicity();
        CaseContent content = filling.taken(
                before.checked(), before.one().content(), step, request.filed(), open, completes, reading);
        if (completes && !reading.clean()) {
            findings.attempted(before, step, act, begun);
        }
        reading.problems().throwIfAny();
        StepRecord record = begun.orElseGet(() -> StepRecord.begun(step.key(), act));
        if (completes) {
            record = begun.isPresent() ? record.completed(act) : record.completedAtOnce(act);
        }
        return completes
                ? completed(before, before.with(before.one().with(record, content)), step, act)
                : begun(before, before.with(before.one().with(record, content)), step, act);
    }

    private String requireParty(CaseDesk.Docket before, Step step) {
        Standing caller = standings.ofCaller();
        if (!step.party().admits(caller, before.one().place().regionPath())) {
            throw Problem.of(ProcedureProblem.PARTY_NOT_ADMITTED, step.name());
        }
        before.progress().requireOther(step, caller.subject());
        return caller.subject();
    }

    private CaseDesk.Docket begun(CaseDesk.Docket before, CaseDesk.Docket after, Step step, StepAct act) {
        desk.store(
                after,
                new Cases.Act("BEGUN", step.key(), act.on(), act.by(), authority(act, after, step), act.remark()),
                new ProcedureCaseAdvanced(
                        before.one().state(before.checked()), after.one().state(after.checked())));
        return after;
    }

    private CaseDesk.Docket completed(CaseDesk.Docket before, CaseDesk.Docket reached, Step step, StepAct act) {
        boolean last = reached.progress().finished();
        ProcedureCase one = reached.one();
        CaseJudge.Ruling ruling = judge.rule(
                reached.checked(),
                last ? reached.checked().all() : reached.checked().steps().get(step.key()),
                one.heading(),
                one.place(),
                one.content(),
                act.on());
        Collecting reading = new Collecting();
        ruling.report(reading.problems());
        reading.problems().throwIfAny();
        CaseDesk.Docket judged = reached.with(one.remarked(ruling.remarks()));
        String authority = authority(act, judged, step);
        Cases.Act line = new Cases.Act("COMPLETED", step.key(), act.on(), act.by(), authority, act.remark());
        findings.follow(judged, act.on());
        return last ? effective(before, judged, line) : advanced(before, judged, line);
    }

    private CaseDesk.Docket advanced(CaseDesk.Docket before, CaseDesk.Docket after, Cases.Act line) {
        desk.store(
                after,
                line,
                new ProcedureCaseAdvanced(
                        before.one().state(before.checked()), after.one().state(after.checked())));
        return after;
    }

    private CaseDesk.Docket effective(CaseDesk.Docket before, CaseDesk.Docket reached, Cases.Act line) {
        Effect effect = effects.find(reached.procedure().effect().name()).orElseThrow();
        List<EffectChange> made = effect.happen(Decisions.of(reached, line.day(), line.authority()));
        CaseDesk.Docket after = reached.with(reached.one().effective(line.day(), made));
        desk.revisedBy(after.one()).ifPresent(old -> supersede(old, after.one(), line));
        desk.store(
                after,
                line,
                new ProcedureCaseTookEffect(
                        before.one().state(before.checked()), after.one().state(after.checked())));
        return after;
    }

    private void supersede(CaseDesk.Docket old, ProcedureCase by, Cases.Act line) {
        CaseDesk.Docket replaced = old.with(old.one().superseded());
        desk.store(
                replaced,
                new Cases.Act("SUPERSEDED", null, line.day(), line.actor(), line.authority(), by.id()),
                new ProcedureCaseSuperseded(
                        old.one().state(old.checked()), replaced.one().state(old.checked())));
    }

    /** The numbers of the documents that the act rests on: its own, else those that the step was begun with. */
    private static String authority(StepAct act, CaseDesk.Docket docket, Step step) {
        List<Document> documents = act.documents().isEmpty()
                ? docket.one().record(step.key()).map(StepRecord::documents).orElse(List.of())
                : act.documents();
        String numbers = documents.stream()
                .map(Document::number)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("、"));
        return numbers.isEmpty() ? null : numbers;
    }
}
