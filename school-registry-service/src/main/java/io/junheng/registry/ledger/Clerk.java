package io.junheng.registry.ledger;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.Judged;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.Scope;
import io.junheng.registry.rule.Values;
import io.junheng.registry.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges entries and corrections and makes items of them (条目受理), many of a ledger at once; storing them is the caller's. */
@ApplicationScoped
class Clerk {

    private final Items items;
    private final ItemKeeper keeper;
    private final RuleBook book;
    private final Database database;
    private final Clock clock;

    Clerk(Items items, ItemKeeper keeper, RuleBook book, Database database, Clock clock) {
        this.items = items;
        this.keeper = keeper;
        this.book = book;
        this.database = database;
        this.clock = clock;
    }

    /** What became of an entry: a change, or the reasons why there is none. */
    record Outcome(ItemChange change, Problem refusal) {}

    /** What the rules say of an entry, and what it would mean. */
    record Opinion(Judged judged, Verdict verdict, Optional<Finding.Cause> increment) {}

    /** Whether entries of this ledger have to be judged one after another, because its rules count its own items. */
    static boolean countsItself(Ledger ledger) {
        return ledger.rules().ledgers().containsKey(ledger.key());
    }

    /** What the rules say of entries. */
    List<Opinion> judge(Ledger ledger, List<Entry> entries) {
        LocalDate today = LocalDate.now(clock);
        List<Judged> judged = entries.stream()
                .map(entry -> new Judged(
                        entry.place().school(),
                        entry.place().region(),
                        entry.place().regionPath(),
                        entry.day(),
                        today,
                        ledger.yearOf(entry.day()),
                        entry.values(),
                        Values.NONE,
                        null,
                        entry.exceptions()))
                .toList();
        serialise(ledger, judged);
        List<Verdict> verdicts = book.judge(ledger.rules(), judged);
        List<Opinion> opinions = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            opinions.add(new Opinion(
                    judged.get(i),
                    verdicts.get(i),
                    Increments.of(ledger, RuleBook.frame(judged.get(i), verdicts.get(i)), verdicts.get(i))));
        }
        return opinions;
    }

    /** Makes items of entries; each that the rules, its identity or its reference forbid is refused with every reason. */
    List<Outcome> enter(Ledger ledger, List<Entry> entries) {
        List<Opinion> opinions = judge(ledger, entries);
        List<String> identities = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            identities.add(Identity.of(ledger, entry.place(), ledger.yearOf(entry.day()), entry.values()));
        }
        Map<String, Item> open = items.openByIdentity(ledger.key(), given(identities));
        Map<String, String> earlier = items.writtenOff(ledger.key(), given(identities));
        Map<String, Item> sent = items.sentAs(
                ledger.key(), given(entries.stream().map(Entry::externalRef).toList()));
        List<Long> numbers = items.numbers(entries.size());
        Set<String> taken = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Opinion opinion = opinions.get(i);
            String identity = identities.get(i);
            Problems problems = new Problems();
            opinion.verdict().report(problems);
            Item same = identity == null ? null : open.get(identity);
            problems.require(
                    same == null && (identity == null || taken.add("identity " + identity)),
                    null,
                    same == null ? LedgerProblem.ITEM_RACED : LedgerProblem.ITEM_OPEN,
                    same == null ? "" : same.number());
            problems.require(
                    entry.externalRef() == null
                            || (!sent.containsKey(entry.externalRef()) && taken.add("ref " + entry.externalRef())),
                    "/externalRef",
                    LedgerProblem.EXTERNAL_REF_TAKEN,
                    String.valueOf(entry.externalRef()));
            outcomes.add(
                    problems.isEmpty()
                            ? new Outcome(
                                    entered(ledger, entry, opinion, identity, earlier.get(identity), numbers.get(i)),
                                    null)
                            : new Outcome(null, refusal(problems)));
        }
        return outcomes;
    }

    private ItemChange entered(
            Ledger ledger, Entry entry, Opinion opinion, String identity, String earlier, long number) {
        Item item = Item.entered(
                keeper.id(),
                number,
                ledger,
                entry.place(),
                ItemSpan.from(ledger.yearOf(entry.day()), entry.day()),
                ItemOrigin.of(identity).sentAs(entry.externalRef()).reopening(earlier),
                opinion.increment().isPresent(),
                ItemContent.of(ledger.rules(), entry.values(), opinion.verdict().figures()),
                used(entry.exceptions(), opinion.verdict()),
                Warnings.of(opinion.verdict()));
        return ItemChange.judged(ledger, null, item, opinion.verdict())
                .breaking(opinion.increment().orElse(null));
    }

    /** The item with other values; refused with every reason. */
    ItemChange correct(Ledger ledger, Item before, Values values, List<ExceptionGrant> exceptions, String reason) {
        if (!before.status().editable()) {
            throw Problem.of(LedgerProblem.ITEM_NOT_EDITABLE, before.status());
        }
        Values former = before.content().values();
        Problems problems = new Problems();
        for (String name : new TreeSet<>(ledger.identity())) {
            problems.require(
                    ledger.rules().field(name).isEmpty() || Objects.equals(values.get(name), former.get(name)),
                    "/values/" + name,
                    LedgerProblem.IDENTITY_FINAL,
                    name);
        }
        problems.throwIfAny();
        Judged judged = judged(before, values, exceptions);
        serialise(ledger, List.of(judged));
        Verdict verdict = book.judge(ledger.rules(), judged);
        verdict.throwIfRefused();
        Item after = before.corrected(
                ledger,
                before.content().changed(ledger.rules(), values, verdict.figures()),
                used(exceptions, verdict),
                Warnings.of(verdict),
                reason);
        return ItemChange.judged(ledger, before, after, verdict);
    }

    /** What is judged when an item is looked at as it stands, with these values. */
    Judged judged(Item item, Values values, List<ExceptionGrant> exceptions) {
        return new Judged(
                item.place().school(),
                item.place().region(),
                item.place().regionPath(),
                item.span().openedOn(),
                LocalDate.now(clock),
                item.span().lastYear(),
                values,
                item.content().values(),
                item.id(),
                exceptions);
    }

    /** Lets nobody else enter items of a ledger that counts its own within the same reach, until this transaction ends. */
    private void serialise(Ledger ledger, List<Judged> judged) {
        Scope reach = ledger.rules().ledgers().get(ledger.key());
        if (reach == null) {
            return;
        }
        Set<String> keys = new TreeSet<>();
        if (reach == Scope.SCHOOL) {
            judged.forEach(one -> keys.add(one.school() == null ? one.regionPath() : one.school()));
        } else {
            book.reach(judged, reach).forEach(path -> keys.add(String.valueOf(path)));
        }
        for (String key : keys) {
            database.list(
                    "select pg_advisory_xact_lock(hashtext(?), hashtext(?))", row -> "", "items:" + ledger.key(), key);
        }
    }

    /** Only the exceptions that let something pass are kept. */
    private static List<ExceptionGrant> used(List<ExceptionGrant> exceptions, Verdict verdict) {
        return exceptions.stream()
                .filter(grant -> verdict.excepted().stream()
                        .anyMatch(remark -> remark.rule().equals(grant.rule())))
                .toList();
    }

    private static Problem refusal(Problems problems) {
        try {
            problems.throwIfAny();
        } catch (Problem refused) {
            return refused;
        }
        throw new IllegalStateException("nothing was refused");
    }

    private static Collection<String> given(List<String> texts) {
        return texts.stream().filter(Objects::nonNull).distinct().toList();
    }
}
