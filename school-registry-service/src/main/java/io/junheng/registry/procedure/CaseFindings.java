package io.junheng.registry.procedure;

import io.junheng.contracts.registry.ProcedureFindingClosed;
import io.junheng.contracts.registry.ProcedureFindingOpened;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens and closes findings (问题): as rules say of a case, and for attempts that were refused, which stay although nothing else of them does. */
@ApplicationScoped
class CaseFindings {

    private final Findings findings;
    private final CaseLists lists;
    private final Cases cases;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    CaseFindings(Findings findings, CaseLists lists, Cases cases, Outbox outbox, Caller caller, Clock clock, Ids ids) {
        this.findings = findings;
        this.lists = lists;
        this.cases = cases;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Lets the findings of a case follow what the rules now say of it. */
    @Transactional
    void follow(CaseDesk.Docket docket, LocalDate day) {
        Map<String, Remark> said = docket.one().content().remarks().stream()
                .filter(remark -> remark.severity() == Severity.FINDING && !remark.undetermined())
                .collect(Collectors.toMap(Remark::rule, remark -> remark, (first, second) -> first));
        Set<String> open = findings.open(docket.one().id()).stream()
                .filter(finding -> finding.origin() == Finding.Origin.RULE)
                .map(finding -> {
                    if (!said.containsKey(finding.key())) {
                        close(finding, day, null);
                    }
                    return finding.key();
                })
                .collect(Collectors.toSet());
        said.values().stream()
                .filter(remark -> !open.contains(remark.rule()))
                .forEach(remark -> open(
                        docket,
                        Finding.Origin.RULE,
                        remark.rule(),
                        remark.message(),
                        remark.messageEn(),
                        remark.basis(),
                        day));
    }

    /** Remembers an attempt to complete a step without a document for which that is a liability, whatever becomes of the request. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void attempted(CaseDesk.Docket docket, Step step, StepAct act, Optional<StepRecord> begun) {
        for (RequiredDocument needed : step.documents()) {
            Liability liability = needed.liability();
            if (liability != null && Missing.filed(needed, begun, act.documents()) < needed.count()) {
                open(
                        docket,
                        Finding.Origin.ATTEMPT,
                        step.key() + "." + needed.kind(),
                        liability.message(),
                        liability.messageEn(),
                        liability.basis(),
                        act.on());
            }
        }
    }

    /** Closes what an attempt left, by another than who made it. */
    @Transactional
    Finding close(String id, CloseFinding request) {
        Finding finding = findings.locked(id)
                .filter(found -> cases.find(found.caseId()).filter(lists::sees).isPresent())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!"CLOSED".equals(request.to())) {
            throw Problem.of(ProcedureProblem.FINDING_TRANSITION, String.valueOf(request.to()))
                    .at("/to");
        }
        if (!finding.open() || finding.origin() == Finding.Origin.RULE) {
            throw Problem.of(ProcedureProblem.FINDING_NOT_TO_CLOSE);
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw Problem.of(ProcedureProblem.REASON_REQUIRED).at("/reason");
        }
        if (finding.openedBy().equals(caller.subject())) {
            throw Problem.of(ProcedureProblem.FINDING_OWN);
        }
        return close(finding, LocalDate.now(clock), request.reason());
    }

    private Finding close(Finding finding, LocalDate day, String reason) {
        Finding closed = finding.closed(day, caller.subject(), reason);
        findings.close(closed);
        outbox.append(new ProcedureFindingClosed(finding.state(), closed.state()));
        return closed;
    }

    private void open(
            CaseDesk.Docket docket,
            Finding.Origin origin,
            String key,
            String message,
            String messageEn,
            String basis,
            LocalDate day) {
        ProcedureCase one = docket.one();
        Finding finding = new Finding(
                ids.next("pf"),
                one.id(),
                new CaseSubject(
                        one.heading().subject(),
                        one.heading().subjectCode(),
                        one.place().regionCode(),
                        one.place().regionPath(),
                        day),
                one.heading().procedure(),
                origin,
                key,
                message,
                messageEn,
                basis,
                caller.subject(),
                true,
                null,
                null,
                null,
                1);
        if (findings.insert(finding)) {
            outbox.append(new ProcedureFindingOpened(null, finding.state()));
        }
    }
}
