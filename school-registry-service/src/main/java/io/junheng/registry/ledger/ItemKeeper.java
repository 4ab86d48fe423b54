package io.junheng.registry.ledger;

import io.junheng.contracts.DomainEvent;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.time.Ids;
import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps items (条目保管): stores changes with their history, evidence, findings and events, then lets other ledgers follow. */
@ApplicationScoped
class ItemKeeper {

    private final Items items;
    private final Findings findings;
    private final Evidences evidences;
    private final Cascade cascade;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ItemKeeper(
            Items items,
            Findings findings,
            Evidences evidences,
            Cascade cascade,
            Outbox outbox,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.findings = findings;
        this.evidences = evidences;
        this.cascade = cascade;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new id for an item. */
    String id() {
        return ids.next("lgi");
    }

    /** Keeps the changes of one transaction; {@code depth} counts how many ledgers have followed each other so far. */
    void save(List<ItemChange> changes, int depth) {
        List<ItemChange> real =
                changes.stream().filter(change -> !change.nothing()).toList();
        List<DomainEvent> events = new ArrayList<>();
        String authority = null;
        if (!real.isEmpty()) {
            items.store(
                    real.stream()
                            .filter(change -> change.before() == null)
                            .map(ItemChange::after)
                            .toList(),
                    real.stream()
                            .filter(change -> change.before() != null)
                            .map(ItemChange::after)
                            .toList(),
                    caller.subject());
            real.forEach(change -> events.add(change.after().since(change.before())));
            authority = authority(real);
        }
        evidences.store(filed(real), caller.subject());
        events.addAll(reconciled(changes));
        if (!events.isEmpty()) {
            outbox.append(events, authority);
        }
        if (!real.isEmpty()) {
            cascade.follow(real, depth);
        }
    }

    private static List<Evidences.Filed> filed(List<ItemChange> changes) {
        return changes.stream()
                .flatMap(change -> change.evidence().stream()
                        .map(evidence -> new Evidences.Filed(change.after().id(), evidence)))
                .toList();
    }

    /** The document on whose strength a rule was passed, where there was one. */
    private static String authority(List<ItemChange> changes) {
        return changes.stream()
                .filter(change -> change.verdict() != null)
                .flatMap(change -> change.verdict().excepted().stream())
                .map(Remark::exception)
                .distinct()
                .reduce((first, second) -> first + "；" + second)
                .orElse(null);
    }

    /** Opens, changes and resolves findings, and tells so. */
    private List<DomainEvent> reconciled(List<ItemChange> changes) {
        Map<String, Map<String, Finding>> known = new HashMap<>();
        findings.about(changes.stream()
                        .filter(change -> change.before() != null)
                        .map(change -> change.after().id())
                        .toList())
                .forEach(finding -> known.computeIfAbsent(finding.item(), item -> new LinkedHashMap<>())
                        .put(finding.cause().rule(), finding));
        LocalDate today = LocalDate.now(clock);
        List<Finding> stored = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        for (ItemChange change : changes) {
            Map<String, Finding> before = known.getOrDefault(change.after().id(), Map.of());
            for (Finding after : after(change, before, today)) {
                Finding was = before.get(after.cause().rule());
                if (after != was) {
                    stored.add(after);
                    events.add(after.since(was));
                }
            }
        }
        findings.store(stored);
        return events;
    }

    private List<Finding> after(ItemChange change, Map<String, Finding> before, LocalDate today) {
        Item item = change.after();
        if (item.status().ended()) {
            return before.values().stream()
                    .map(finding -> finding.resolved(today))
                    .toList();
        }
        if (change.verdict() == null && change.increment() == null) {
            return List.of();
        }
        Map<String, Finding.Cause> causes = new LinkedHashMap<>();
        if (change.verdict() != null) {
            change.verdict().remarks().stream()
                    .filter(remark -> remark.exception() == null)
                    .filter(remark -> remark.severity() == Severity.FINDING
                            || (change.unattended() && remark.severity().refuses()))
                    .forEach(remark -> causes.put(remark.rule(), cause(remark)));
        }
        if (change.increment() != null) {
            causes.put(ZeroIncrement.RULE, change.increment());
        }
        List<Finding> after = new ArrayList<>();
        causes.forEach((rule, cause) -> {
            Finding was = before.get(rule);
            after.add(
                    was == null ? Finding.opened(ids.next("lgf"), item, cause, today) : was.still(item, cause, today));
        });
        before.forEach((rule, finding) -> {
            if (!causes.containsKey(rule) && finding.cause().kind() == Finding.Kind.RULE && change.verdict() != null) {
                after.add(finding.resolved(today));
            }
        });
        return after;
    }

    private static Finding.Cause cause(Remark remark) {
        return new Finding.Cause(
                remark.rule(),
                Finding.Kind.RULE,
                remark.message(),
                remark.messageEn(),
                remark.basis(),
                remark.undetermined());
    }
}
