package io.junheng.task.rule;

import io.junheng.contracts.task.RectificationRuleSet;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Where rules are made and changed (规则维护). They rule what is opened from then on; rectifications that are open stay as they are. */
@ApplicationScoped
class RuleBook {

    private static final int LINE = 200;
    private static final int LONGEST_DAYS = 3_650;

    private final RectificationRules rules;
    private final DepartmentDirectory departments;
    private final KnownRegions regions;
    private final Caller caller;
    private final Outbox outbox;

    RuleBook(
            RectificationRules rules,
            DepartmentDirectory departments,
            KnownRegions regions,
            Caller caller,
            Outbox outbox) {
        this.rules = rules;
        this.departments = departments;
        this.regions = regions;
        this.caller = caller;
        this.outbox = outbox;
    }

    /** A rule as stored, and whether it is new. */
    record Stored(RectificationRule rule, boolean created) {}

    RectificationRule get(String key) {
        RectificationRule rule = rules.find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(rule.regionPath());
        return rule;
    }

    @Transactional
    Stored put(String key, PutRectificationRule request, String ifMatch, String ifNoneMatch) {
        RectificationRule wanted = read(key, request);
        Optional<RectificationRule> known = rules.locked(key);
        if (known.isEmpty()) {
            Preconditions.present(ifMatch);
            if (!rules.insert(wanted)) {
                throw Problem.of(KitProblem.STALE);
            }
            outbox.append(new RectificationRuleSet(null, wanted.state()));
            return new Stored(wanted, true);
        }
        return new Stored(replace(known.get(), wanted, ifMatch, ifNoneMatch), false);
    }

    private RectificationRule replace(
            RectificationRule before, RectificationRule wanted, String ifMatch, String ifNoneMatch) {
        caller.requireScope(before.regionPath());
        Preconditions.absent(ifNoneMatch);
        Preconditions.match(ifMatch, before.version());
        if (!before.regionCode().equals(wanted.regionCode())) {
            throw Problem.of(RuleProblem.RULE_REGION_FIXED).at("/regionCode");
        }
        if (before.equals(wanted.withVersion(before.version()))) {
            return before;
        }
        RectificationRule after = wanted.withVersion(before.version() + 1);
        rules.update(after);
        outbox.append(new RectificationRuleSet(before.state(), after.state()));
        return after;
    }

    private RectificationRule read(String key, PutRectificationRule request) {
        Reading reading = new Reading();
        reading.require(key.matches("[a-z][a-z0-9-]{1,59}"), "/key", RuleProblem.RULE_KEY_FORMAT);
        reading.require(request.key() == null || request.key().equals(key), "/key", RuleProblem.RULE_KEY_DIFFERS);
        String name = reading.line("/name", request.name(), LINE);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(region == null || path.isPresent(), "/regionCode", RuleProblem.RULE_REGION_UNKNOWN, region);
        String framework = reading.optionalLine("/framework", request.framework(), 60);
        String criterion = reading.optionalLine("/criterion", request.criterion(), 60);
        String subject = request.subject();
        reading.require(
                subject == null || subject.equals("SCHOOL") || subject.equals("REGION"),
                "/subject",
                RuleProblem.RULE_SUBJECT_UNKNOWN);
        String lead = reading.optionalLine("/leadDepartment", request.leadDepartment(), 40);
        reading.require(
                lead == null || departments.find(lead).isPresent(),
                "/leadDepartment",
                RuleProblem.RULE_DEPARTMENT_UNKNOWN,
                lead);
        Integer days = request.dueDays();
        reading.require(days == null || days >= 1 && days <= LONGEST_DAYS, "/dueDays", RuleProblem.RULE_DAYS_RANGE);
        reading.require(
                request.leadDepartment() != null || days != null, "/leadDepartment", RuleProblem.RULE_SAYS_NOTHING);
        reading.require(
                request.validFrom() == null
                        || request.validTo() == null
                        || request.validFrom().isBefore(request.validTo()),
                "/validTo",
                RuleProblem.RULE_PERIOD_EMPTY);
        String basis = reading.optionalLine("/basis", request.basis(), LINE);
        reading.throwIfAny();
        return new RectificationRule(
                key,
                name,
                region,
                path.orElseThrow(),
                framework,
                criterion,
                subject,
                lead,
                days,
                request.validFrom(),
                request.validTo(),
                basis,
                1);
    }
}
