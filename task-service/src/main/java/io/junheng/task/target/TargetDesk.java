package io.junheng.task.target;

import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.task.dossier.Relation;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where targets of plans are entered, corrected and linked to indicators (目标维护). What was reported keeps the target it was held against. */
@ApplicationScoped
class TargetDesk {

    private static final int LINE = 200;
    private static final int KEY = 60;
    private static final int UNIT = 20;
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 6;

    private final PlanTargets targets;
    private final Database database;
    private final KnownRegions regions;
    private final WorkLog log;
    private final Caller caller;

    TargetDesk(PlanTargets targets, Database database, KnownRegions regions, WorkLog log, Caller caller) {
        this.targets = targets;
        this.database = database;
        this.regions = regions;
        this.log = log;
        this.caller = caller;
    }

    private record Held(String id, String regionCode, String regionPath, String status) {}

    /** Enters or corrects a target of a plan that is not closed; whether it is new. */
    @Transactional
    boolean put(String plan, String key, PutTarget request, String ifMatch, String ifNoneMatch) {
        Held held = held(plan);
        if (held.status().equals("CLOSED")) {
            throw Problem.of(TargetProblem.TARGET_PLAN_CLOSED);
        }
        Optional<PlanTarget> known = targets.locked(plan, key);
        PlanTarget wanted = read(held, key, request, known);
        if (known.isEmpty()) {
            Preconditions.present(ifMatch);
            targets.insert(wanted);
            log.recorded(about(held, key), "SET", told(wanted));
            return true;
        }
        PlanTarget before = known.get();
        Preconditions.absent(ifNoneMatch);
        Preconditions.match(ifMatch, before.version());
        if (!wanted.equals(before)) {
            PlanTarget after = wanted.withVersion(before.version() + 1);
            targets.replace(after);
            log.moved(about(held, key), "SET", "SET", told(after), after.version());
        }
        return false;
    }

    /** Strikes a target out of a draft. */
    @Transactional
    void delete(String plan, String key, String ifMatch) {
        Held held = held(plan);
        PlanTarget target = targets.locked(plan, key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, target.version());
        }
        if (!held.status().equals("DRAFT")) {
            throw Problem.of(TargetProblem.TARGET_KEPT);
        }
        targets.delete(target);
        log.moved(about(held, key), "SET", "DELETED", told(target), target.version() + 1);
    }

    private PlanTarget read(Held plan, String key, PutTarget request, Optional<PlanTarget> known) {
        Reading reading = new Reading();
        reading.require(key.matches("[a-z][a-z0-9-]{0,59}"), "/key", TargetProblem.TARGET_KEY_FORMAT);
        String name = reading.line("/name", request.name(), LINE);
        reading.require(Relation.of(request.comparator()).isPresent(), "/comparator", TargetProblem.TARGET_COMPARATOR);
        reading.require(isInRange(request.value()), "/value", TargetProblem.TARGET_VALUE);
        String unit = reading.optionalLine("/unit", request.unit(), UNIT);
        Integer year = request.year();
        reading.require(year == null || year >= 1900 && year <= 2999, "/year", TargetProblem.TARGET_YEAR);
        String region = reading.optionalLine("/regionCode", request.regionCode(), KEY);
        Optional<String> path = region == null
                ? Optional.of(plan.regionPath())
                : regions.pathOf(region).filter(found -> found.startsWith(plan.regionPath()));
        reading.require(path.isPresent(), "/regionCode", TargetProblem.TARGET_REGION_UNKNOWN, region);
        String item = reading.optionalLine("/itemId", request.itemId(), KEY);
        reading.require(item == null || isItem(plan.id(), item), "/itemId", TargetProblem.TARGET_ITEM_UNKNOWN, item);
        Indicator indicator = indicator(reading, request.indicator());
        reading.throwIfAny();
        return new PlanTarget(
                plan.id(),
                key,
                known.map(PlanTarget::position).orElseGet(() -> targets.nextPosition(plan.id())),
                item,
                name,
                request.comparator(),
                request.value(),
                unit,
                year,
                region == null ? plan.regionCode() : region,
                path.orElseThrow(),
                known.map(PlanTarget::regionAsWritten).orElse(null),
                indicator,
                known.map(PlanTarget::origin).orElse("ENTERED"),
                known.map(PlanTarget::quote).orElse(null),
                known.map(PlanTarget::version).orElse(1L));
    }

    private static Indicator indicator(Reading reading, Indicator given) {
        return given == null
                ? null
                : new Indicator(
                        reading.line("/indicator/framework", given.framework(), KEY),
                        reading.line("/indicator/criterion", given.criterion(), KEY),
                        reading.optionalLine("/indicator/stage", given.stage(), UNIT));
    }

    private static boolean isInRange(BigDecimal value) {
        return value != null && value.scale() <= DECIMALS && (long) value.precision() - value.scale() <= WHOLE_DIGITS;
    }

    private boolean isItem(String plan, String item) {
        return database.one("select 1 from plan_item where plan_id = ? and id = ?", row -> row.getInt(1), plan, item)
                .isPresent();
    }

    private Held held(String plan) {
        return database.one(
                        "select id, region_code, region_path, status from plan where id = ? for update",
                        row -> new Held(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        plan)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static WorkLog.About about(Held plan, String key) {
        return new WorkLog.About(
                "tgt_" + plan.id() + "_" + key, "PLAN_TARGET", null, plan.regionCode(), plan.regionPath(), plan.id());
    }

    private static Map<String, Object> told(PlanTarget target) {
        Map<String, Object> told = new HashMap<>();
        told.put("name", target.name());
        told.put("comparator", target.comparator());
        told.put("value", target.value());
        told.put("unit", target.unit());
        told.put("year", target.year());
        told.put("region", target.regionCode());
        told.put("item", target.itemId());
        told.put("indicator", target.indicator());
        return told;
    }
}
