package io.junheng.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The stored phases of plans (方案阶段): taken over from the document, corrected while the plan is a draft, without overlap when it takes effect. */
@ApplicationScoped
class PlanPhases {

    static final Listing LISTING = Listing.of("plan-phases", "plan p")
            .field("planId", "p.id", FieldType.TEXT)
            .field("phases", "p.phases", FieldType.JSON)
            .field("version", "p.version", FieldType.INTEGER)
            .key("planId")
            .scope("p.region_path");

    private static final int MOST = 50;

    private final Database database;
    private final ObjectMapper json;
    private final WorkLog log;
    private final Caller caller;

    PlanPhases(Database database, ObjectMapper json, WorkLog log, Caller caller) {
        this.database = database;
        this.json = json;
        this.log = log;
        this.caller = caller;
    }

    private record Held(String regionCode, String regionPath, PlanStatus status, long version) {}

    /** Takes over the phases of a document into a new plan. */
    void takeOver(String plan, List<PlanPhase> phases) {
        store(plan, phases);
    }

    /** Sets the phases of a draft; they follow one another. */
    @Transactional
    void put(String plan, PutPhases request, String ifMatch) {
        Held held = database.one(
                        "select region_code, region_path, status, version from plan where id = ? for update",
                        row -> new Held(
                                row.getString(1),
                                row.getString(2),
                                PlanStatus.valueOf(row.getString(3)),
                                row.getLong(4)),
                        plan)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        Preconditions.match(ifMatch, held.version());
        if (held.status() != PlanStatus.DRAFT) {
            throw Problem.of(PlanProblem.PLAN_NOT_DRAFT, held.status());
        }
        List<PlanPhase> phases = read(request);
        store(plan, phases);
        database.update("update plan set version = version + 1 where id = ?", plan);
        log.moved(
                new WorkLog.About("phs_" + plan, "PLAN_PHASES", null, held.regionCode(), held.regionPath(), null),
                "SET",
                "SET",
                Map.of(
                        "plan",
                        plan,
                        "phases",
                        phases.stream().map(PlanPhases::written).toList()),
                held.version() + 1);
    }

    /** Tells {@code problems} which phases overlap. */
    void requireOrder(String plan, Problems problems) {
        String text = database.one("select phases::text from plan where id = ?", row -> row.getString(1), plan)
                .orElseThrow();
        try {
            PlanPhase.check(List.of(json.readValue(text, PlanPhase[].class)), problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored phases are unreadable", e);
        }
    }

    private static List<PlanPhase> read(PutPhases request) {
        List<PlanPhase> phases = request.phases() == null ? List.of() : request.phases();
        Reading reading = new Reading();
        reading.require(phases.size() <= MOST, "/phases", PlanProblem.TOO_MANY_PHASES, MOST);
        for (int i = 0; i < Math.min(phases.size(), MOST); i++) {
            PlanPhase phase = phases.get(i);
            reading.line("/phases/" + i + "/name", phase == null ? null : phase.name(), 100);
            reading.require(
                    phase != null && phase.from() != null && phase.to() != null,
                    "/phases/" + i,
                    PlanProblem.PHASE_WITHOUT_DAYS);
        }
        reading.throwIfAny();
        Problems problems = new Problems();
        PlanPhase.check(phases, problems);
        problems.throwIfAny();
        return phases;
    }

    private static String written(PlanPhase phase) {
        return phase.name() + ":" + phase.from() + "/" + phase.to();
    }

    private void store(String plan, List<PlanPhase> phases) {
        try {
            database.update("update plan set phases = ?::jsonb where id = ?", json.writeValueAsString(phases), plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
