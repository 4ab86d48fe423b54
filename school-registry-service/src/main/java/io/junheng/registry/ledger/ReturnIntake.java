package io.junheng.registry.ledger;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.returns.ReturnsLocked;
import io.junheng.registry.rule.Values;
import io.junheng.registry.school.SchoolMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lets ledgers follow what is locked (随报表锁定登记), in the transaction of the lock. */
@ApplicationScoped
class ReturnIntake {

    private final Ledgers ledgers;
    private final Items items;
    private final Opener opener;
    private final Clock clock;

    ReturnIntake(Ledgers ledgers, Items items, Opener opener, Clock clock) {
        this.ledgers = ledgers;
        this.items = items;
        this.opener = opener;
        this.clock = clock;
    }

    void locked(@Observes ReturnsLocked news) {
        Set<String> forms = new HashSet<>();
        news.returns().forEach(one -> forms.add(one.form()));
        List<Ledger> following = ledgers.openingOn(List.of(Opening.Source.RETURN, Opening.Source.CLASSES), forms);
        for (Ledger ledger : readersLast(following)) {
            List<ReturnState> returns = news.returns().stream()
                    .filter(one -> one.form().equals(ledger.opening().key()))
                    .sorted((a, b) -> Integer.compare(a.year(), b.year()))
                    .toList();
            byYear(returns).forEach((year, ofYear) -> take(ledger, ofYear));
        }
    }

    /** Ledgers that look something up in another of them come after it, as far as they do not look each other up. */
    private static List<Ledger> readersLast(List<Ledger> ledgers) {
        List<Ledger> waiting = new ArrayList<>(ledgers);
        List<Ledger> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<String> left = new HashSet<>();
            waiting.forEach(ledger -> left.add(ledger.key()));
            Ledger next = waiting.stream()
                    .filter(ledger -> ledger.rules().ledgers().keySet().stream()
                            .noneMatch(read -> !read.equals(ledger.key()) && left.contains(read)))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** Years one after another, so that an item of the first is there for the next. */
    private static Map<Integer, List<ReturnState>> byYear(List<ReturnState> returns) {
        Map<Integer, List<ReturnState>> years = new TreeMap<>();
        returns.forEach(one ->
                years.computeIfAbsent(one.year(), year -> new ArrayList<>()).add(one));
        return years;
    }

    private void take(Ledger ledger, List<ReturnState> returns) {
        List<Item> standing = items.standing(
                ledger.key(), returns.stream().map(ReturnState::subjectCode).toList());
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Item> byKey = new HashMap<>();
        if (ledger.opening().source() == Opening.Source.RETURN) {
            standing.forEach(item -> byKey.put(item.place().subject(), item));
            returns.forEach(one -> candidates.add(ofReturn(ledger, one)));
        } else {
            standing.forEach(item -> byKey.put(String.valueOf(item.origin().identity()), item));
            Set<String> listed = new HashSet<>();
            returns.forEach(one -> one.classes().forEach(size -> candidates.add(ofClass(ledger, one, size, listed))));
            candidates.addAll(gone(ledger, standing, listed, returns));
        }
        opener.take(ledger, candidates, byKey, 0);
    }

    private Candidate ofReturn(Ledger ledger, ReturnState one) {
        Values values = Filler.filled(ledger, new ReturnFigures(one.values()));
        String identity = Identity.of(ledger, place(one), one.year(), values);
        return candidate(place(one).subject(), ledger, one, values, identity, false);
    }

    /** A class; one that cannot be told apart from another in {@code listed} is told apart by its whole name. */
    private Candidate ofClass(Ledger ledger, ReturnState one, ClassSize size, Set<String> listed) {
        Values values = Filler.filled(ledger, new ClassFrame(size, one.year()));
        String identity = Identity.of(ledger, place(one), one.year(), values);
        if (!listed.add(identity)) {
            identity = identity + "/" + size.grade() + size.name();
            listed.add(identity);
        }
        return candidate(identity, ledger, one, values, identity, false);
    }

    /** The classes that were entered and are no longer there. */
    private List<Candidate> gone(Ledger ledger, List<Item> standing, Set<String> listed, List<ReturnState> returns) {
        Map<String, ReturnState> bySchool = new HashMap<>();
        returns.forEach(one -> bySchool.put(one.subjectCode(), one));
        return standing.stream()
                .filter(item -> item.origin().identity() != null
                        && !listed.contains(item.origin().identity()))
                .map(item -> {
                    String identity = item.origin().identity();
                    ReturnState one = bySchool.get(item.place().subject());
                    return candidate(identity, ledger, one, Values.NONE, identity, true);
                })
                .toList();
    }

    private Candidate candidate(
            String key, Ledger ledger, ReturnState one, Values values, String identity, boolean gone) {
        LocalDate last = ledger.period().lastDay(one.year());
        LocalDate today = LocalDate.now(clock);
        return new Candidate(
                key,
                place(one),
                one.year(),
                last.isBefore(today) ? last : today,
                values,
                identity,
                null,
                "报表 " + one.form() + " " + one.year() + " 年第 " + one.revision() + " 次",
                one.submittedBy(),
                one.verifiedBy(),
                gone);
    }

    private static ItemPlace place(ReturnState one) {
        return new ItemPlace(
                one.subject().equals("SCHOOL") ? one.subjectCode() : null, one.regionCode(), one.regionPath());
    }

    void schoolMoved(@Observes SchoolMoved move) {
        items.move(move.code(), move.regionCode(), move.regionPath());
    }

    void regionMoved(@Observes RegionMoved move) {
        items.moveRegions(move.oldPath(), move.newPath());
    }
}
