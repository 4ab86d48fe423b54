package io.junheng.registry.procedure;

import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows cases to their callers (办件展示): personal values only to those who take part in the case. */
@ApplicationScoped
class CaseViews {

    private final CaseJudge judge;
    private final Effects effects;
    private final Standings standings;
    private final Clock clock;

    CaseViews(CaseJudge judge, Effects effects, Standings standings, Clock clock) {
        this.judge = judge;
        this.effects = effects;
        this.standings = standings;
        this.clock = clock;
    }

    /** The case with what comes next for the caller. */
    CaseView of(CaseDesk.Docket docket) {
        Standing caller = standings.ofCaller();
        ProcedureCase one = docket.one();
        boolean takesPart = takesPart(docket, caller);
        Map<String, Object> values = shown(
                takesPart
                        ? one.content().values()
                        : one.content().values().without(docket.checked().all().personal()));
        List<Map<String, Object>> entries = one.content().entries().stream()
                .map(entry -> shown(
                        takesPart
                                ? entry
                                : entry.without(docket.checked().entry().personal())))
                .toList();
        boolean pending = one.status() == CaseStatus.PENDING;
        return CaseView.of(
                one,
                values,
                entries,
                pending ? next(docket, caller) : List.of(),
                pending ? docket.progress().later().stream().map(Step::key).toList() : List.of());
    }

    /** Whether the caller is shown personal values of it, and there are any. */
    boolean showPersonal(CaseDesk.Docket docket) {
        CaseContent content = docket.one().content();
        boolean any = !content.values().only(docket.checked().all().personal()).isEmpty()
                || content.entries().stream()
                        .anyMatch(entry ->
                                !entry.only(docket.checked().entry().personal()).isEmpty());
        return any && takesPart(docket, standings.ofCaller());
    }

    private static boolean takesPart(CaseDesk.Docket docket, Standing caller) {
        ProcedureCase one = docket.one();
        return caller.subject().equals(one.heading().openedBy())
                || docket.procedure().steps().stream()
                        .anyMatch(
                                step -> step.party().admits(caller, one.place().regionPath()));
    }

    private static Map<String, Object> shown(Values values) {
        return new TreeMap<>(values.all());
    }

    private List<NextStep> next(CaseDesk.Docket docket, Standing caller) {
        return docket.progress().open().stream()
                .map(step -> NextStep.of(
                        step,
                        docket.progress(),
                        docket.one(),
                        step.party().admits(caller, docket.one().place().regionPath()),
                        refusals(docket, step)))
                .toList();
    }

    /** What the rules of a step would refuse as things stand. */
    private List<Remark> refusals(CaseDesk.Docket docket, Step step) {
        ProcedureCase one = docket.one();
        return judge
                .rule(
                        docket.checked(),
                        docket.checked().steps().get(step.key()),
                        one.heading(),
                        one.place(),
                        one.content(),
                        LocalDate.now(clock))
                .remarks()
                .stream()
                .filter(remark -> remark.severity().refuses() && remark.exception() == null)
                .toList();
    }

    /** What the case would bring about if it were decided today, or has brought about. */
    EffectPlan plan(CaseDesk.Docket docket) {
        String name = docket.procedure().effect().name();
        return new EffectPlan(
                name,
                docket.one().status() == CaseStatus.PENDING
                        ? effects.find(name).orElseThrow().plan(Decisions.of(docket, LocalDate.now(clock), null))
                        : docket.one().changes());
    }
}
