package io.junheng.task.ledger;

import io.junheng.task.department.Department;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.department.EducationBureaus;
import io.junheng.task.order.LedgerOrders;
import io.junheng.task.order.OrderCall;
import io.junheng.task.school.KnownSchool;
import io.junheng.task.school.KnownSchools;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Has orders issued as the rules say (依规立单): of the rules that cover a matter the one of the deepest region, there the one that names the ledger's rule. What there is no
 * department for waits until there is one.
 */
@ApplicationScoped
class Ordering {

    private static final int TITLE = 200;
    private static final int CONTENT = 4_000;

    private final Settings settings;
    private final LedgerRuleKind kind;
    private final LedgerOrders orders;
    private final DepartmentDirectory departments;
    private final EducationBureaus bureaus;
    private final KnownSchools schools;
    private final Waiting waiting;
    private final Clock clock;

    Ordering(
            Settings settings,
            LedgerRuleKind kind,
            LedgerOrders orders,
            DepartmentDirectory departments,
            EducationBureaus bureaus,
            KnownSchools schools,
            Waiting waiting,
            Clock clock) {
        this.settings = settings;
        this.kind = kind;
        this.orders = orders;
        this.departments = departments;
        this.bureaus = bureaus;
        this.schools = schools;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Issues what the rules ask for. */
    @Transactional(Transactional.TxType.MANDATORY)
    void issue(Collection<Told> opened) {
        List<Setting<LedgerRule>> rules = opened.isEmpty() ? List.of() : settings.all(kind);
        if (rules.isEmpty()) {
            return;
        }
        List<OrderCall> calls = new ArrayList<>();
        List<Told> nobody = new ArrayList<>();
        Map<String, Optional<Department>> known = new HashMap<>();
        for (Told told : opened) {
            rule(rules, told)
                    .ifPresent(rule -> known.computeIfAbsent(
                                    rule.department() + told.regionPath(), key -> department(rule, told.regionPath()))
                            .ifPresentOrElse(
                                    department -> calls.add(call(rule, told, department)), () -> nobody.add(told)));
        }
        orders.issue(calls);
        waiting.forget(calls.stream().map(call -> call.matter().ref()).toList());
        waiting.keep(nobody);
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Transactional
    void again() {
        issue(waiting.held());
    }

    private static Optional<LedgerRule> rule(List<Setting<LedgerRule>> deepestFirst, Told told) {
        List<Setting<LedgerRule>> covering = deepestFirst.stream()
                .filter(setting -> told.regionPath().startsWith(setting.regionPath()))
                .filter(setting -> setting.values().covers(told))
                .toList();
        return covering.stream()
                .filter(setting -> setting.regionPath().equals(covering.get(0).regionPath()))
                .map(Setting::values)
                .min((a, b) -> Boolean.compare(a.rule() == null, b.rule() == null));
    }

    private Optional<Department> department(LedgerRule rule, String regionPath) {
        return rule.department() == null ? bureaus.nearest(regionPath) : departments.find(rule.department());
    }

    private OrderCall call(LedgerRule rule, Told told, Department department) {
        Map<String, String> words = new TreeMap<>(told.words());
        words.put(
                "school",
                told.school() == null
                        ? told.regionCode()
                        : schools.find(told.school()).map(KnownSchool::name).orElse(told.school()));
        return new OrderCall(
                rule.orderKind(),
                told.matter(),
                told.earlier(),
                Wording.filled(rule.title(), words, TITLE),
                Wording.filled(rule.content(), words, CONTENT),
                department,
                told.school(),
                told.regionCode(),
                told.regionPath(),
                LocalDate.now(clock).plusDays(rule.dueDays()));
    }
}
