package io.junheng.registry.procedure;

import io.junheng.contracts.registry.ProcedureCaseOpened;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Opens cases and revisions of them (立案、修订). */
@ApplicationScoped
class OpeningCases {

    private final Procedures procedures;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSubjects subjects;
    private final Filling filling;
    private final CaseJudge judge;
    private final CaseFindings findings;
    private final Standings standings;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    OpeningCases(
            Procedures procedures,
            Cases cases,
            CaseDesk desk,
            CaseSubjects subjects,
            Filling filling,
            CaseJudge judge,
            CaseFindings findings,
            Standings standings,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.procedures = procedures;
        this.cases = cases;
        this.desk = desk;
        this.subjects = subjects;
        this.filling = filling;
        this.judge = judge;
        this.findings = findings;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    CaseDesk.Docket open(OpenCase request) {
        Procedure procedure = procedures
                .find(String.valueOf(request.procedure()))
                .orElseThrow(() -> Problem.of(ProcedureProblem.PROCEDURE_UNKNOWN, String.valueOf(request.procedure()))
                        .at("/procedure"));
        CasePlace place = subjects.place(procedure, request.subjectCode());
        Collecting reading = new Collecting();
        ProperName title = reading.readIfPresent("/title", request.title(), ProperName::of);
        LocalDate day = day(request.openedOn(), reading);
        reading.problems().throwIfAny();
        CaseHeading heading =
                heading(procedure, request.subjectCode(), title == null ? procedure.name() : title.text(), day, null);
        return opened(procedure, heading, place, CaseContent.EMPTY, request.filed(), null);
    }

    /** Opens a revision of an effective case: what it held, but for what is filed anew. */
    @Transactional
    CaseDesk.Docket revise(String id, ReviseCase request) {
        ProcedureCase old = desk.locked(id, null).one();
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
        LocalDate day = day(request.openedOn(), reading);
        reading.problems().throwIfAny();
        CaseHeading heading =
                heading(procedure, old.heading().subjectCode(), old.heading().title(), day, old);
        return opened(procedure, heading, old.place(), old.content(), request.filed(), request.reason());
    }

    private CaseDesk.Docket opened(
            Procedure procedure, CaseHeading heading, CasePlace place, CaseContent former, Filed filed, String reason) {
        if (procedure.opening() != null && !procedure.opening().admits(standings.ofCaller(), place.regionPath())) {
            throw Problem.of(ProcedureProblem.OPENING_NOT_ADMITTED, procedure.name());
        }
        CheckedProcedure checked = procedures.checked(procedure.key(), procedure.version());
        Collecting reading = new Collecting();
        CaseContent content = filling.taken(checked, former, null, filed, true, true, reading);
        reading.problems().throwIfAny();
        CaseJudge.Ruling ruling = judge.rule(checked, checked.opening(), heading, place, content, heading.openedOn());
        ruling.report(reading.problems());
        reading.problems().throwIfAny();
        ProcedureCase opened = ProcedureCase.opened(heading, place, content.remarked(ruling.remarks()), reason);
        return stored(new CaseDesk.Docket(checked, opened));
    }

    private CaseDesk.Docket stored(CaseDesk.Docket docket) {
        CaseHeading heading = docket.one().heading();
        Cases.Act act = new Cases.Act(
                "OPENED",
                null,
                heading.openedOn(),
                heading.openedBy(),
                null,
                docket.one().reason());
        if (!cases.insert(docket.one(), docket.currentStep(), act)) {
            String other = heading.exclusiveKey() == null
                    ? heading.revises()
                    : cases.pending(heading.exclusiveKey()).orElse(heading.revises());
            throw Problem.of(ProcedureProblem.CASE_PENDING, String.valueOf(other));
        }
        outbox.append(new ProcedureCaseOpened(null, docket.one().state(docket.checked())));
        findings.follow(docket, heading.openedOn());
        return docket;
    }

    private CaseHeading heading(
            Procedure procedure, String subjectCode, String title, LocalDate day, ProcedureCase revised) {
        return new CaseHeading(
                ids.next("pc"),
                procedure.key(),
                procedure.version(),
                procedure.subject(),
                subjectCode,
                title,
                procedure.confidential(),
                procedure.exclusive() == null ? null : procedure.exclusive() + "/" + subjectCode,
                standings.ofCaller().subject(),
                day,
                revised == null ? 1 : revised.heading().revision() + 1,
                revised == null ? null : revised.id());
    }

    private LocalDate day(String text, Collecting reading) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = text == null ? today : reading.read("/openedOn", () -> Day.of(text));
        reading.problems()
                .require(day == null || !day.isAfter(today), "/openedOn", ProcedureProblem.DAY_IN_FUTURE, today);
        return day;
    }
}
