package io.junheng.registry.ledger;

import io.junheng.kit.identity.Caller;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets ledgers follow what changed in another one (台账联动): items that it opens are opened, carried or reported, and items that look something up in it are judged
 * anew: those of the same schools, and, where a lookup reaches further, those with an open finding. Ledgers that look each other up follow each other
 * {@value #DEEPEST} times at most.
 */
@ApplicationScoped
class Cascade {

    private static final int DEEPEST = 8;

    private final Ledgers ledgers;
    private final Items items;
    private final Opener opener;
    private final ItemKeeper keeper;
    private final RuleBook book;
    private final Caller caller;
    private final Clock clock;

    Cascade(Ledgers ledgers, Items items, Opener opener, ItemKeeper keeper, RuleBook book, Caller caller, Clock clock) {
        this.ledgers = ledgers;
        this.items = items;
        this.opener = opener;
        this.keeper = keeper;
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    /** Lets the others follow {@code changes}. */
    void follow(List<ItemChange> changes, int depth) {
        if (depth >= DEEPEST) {
            return;
        }
        Map<String, List<Item>> changed = new LinkedHashMap<>();
        changes.forEach(change -> changed.computeIfAbsent(change.ledger().key(), key -> new ArrayList<>())
                .add(change.after()));
        for (Ledger ledger : ledgers.openingOn(List.of(Opening.Source.LEDGER), changed.keySet())) {
            open(ledger, changed.get(ledger.opening().key()), depth + 1);
        }
        changed.forEach((key, sources) -> {
            for (Ledger reader : ledgers.all()) {
                Scope scope = reader.rules().ledgers().get(key);
                if (scope != null) {
                    judge(reader, affected(reader, key, sources, scope), depth + 1);
                }
            }
        });
    }

    private void open(Ledger ledger, List<Item> sources, int depth) {
        List<Candidate> candidates = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Item source : sources) {
            LocalDate day = source.version() == 1 ? source.span().openedOn() : today;
            Values values = Filler.filled(ledger, new ItemFrame(source, ledger.yearOf(day)));
            candidates.add(new Candidate(
                    source.id(),
                    source.place(),
                    ledger.yearOf(day),
                    day,
                    values,
                    Identity.of(ledger, source.place(), ledger.yearOf(day), values),
                    source.id(),
                    "台账 " + source.ledger() + " 第 " + source.number() + " 号",
                    caller.subject(),
                    null,
                    source.status() == ItemStatus.VOIDED));
        }
        Map<String, Item> standing = new HashMap<>(
                items.openedBy(ledger.key(), sources.stream().map(Item::id).toList()));
        Map<String, Item> sameMatter = items.openByIdentity(
                ledger.key(),
                candidates.stream()
                        .map(Candidate::identity)
                        .filter(identity -> identity != null)
                        .toList());
        for (Candidate candidate : candidates) {
            if (candidate.identity() != null && sameMatter.containsKey(candidate.identity())) {
                standing.putIfAbsent(candidate.key(), sameMatter.get(candidate.identity()));
            }
        }
        opener.take(ledger, candidates, standing, depth);
    }

    private List<Item> affected(Ledger reader, String key, List<Item> sources, Scope scope) {
        Set<String> own = new HashSet<>();
        sources.forEach(source -> own.add(source.id()));
        List<Item> affected = new ArrayList<>();
        Set<String> taken = new HashSet<>(own);
        if (!reader.key().equals(key)) {
            items
                    .standing(
                            reader.key(),
                            sources.stream()
                                    .map(source -> source.place().subject())
                                    .distinct()
                                    .toList())
                    .stream()
                    .filter(item -> taken.add(item.id()))
                    .forEach(affected::add);
        }
        for (String path : paths(sources, scope)) {
            items.withFindings(reader.key(), path).stream()
                    .filter(item -> taken.add(item.id()))
                    .forEach(affected::add);
        }
        return affected;
    }

    private Set<String> paths(List<Item> sources, Scope scope) {
        List<Judged> places = sources.stream()
                .map(source -> judged(source, source.content().values()))
                .toList();
        Set<String> paths = new HashSet<>(book.reach(places, scope));
        paths.remove(null);
        return paths;
    }

    /** Judges items anew, as they stand. */
    void judge(Ledger ledger, Collection<Item> standing, int depth) {
        if (standing.isEmpty()) {
            return;
        }
        List<Item> all = List.copyOf(standing);
        List<Judged> judged =
                all.stream().map(item -> judged(item, item.content().values())).toList();
        List<Verdict> verdicts = book.judge(ledger.rules(), judged);
        List<ItemChange> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Item item = all.get(i);
            ItemContent content = new ItemContent(
                    item.content().fields(),
                    verdicts.get(i).figures(),
                    item.content().personal());
            changes.add(ItemChange.judged(
                            ledger,
                            item,
                            item.carried(
                                    ledger,
                                    content,
                                    Warnings.of(verdicts.get(i)),
                                    item.span().lastYear()),
                            verdicts.get(i))
                    .byItself());
        }
        keeper.save(changes, depth);
    }

    private Judged judged(Item item, Values values) {
        return new Judged(
                item.place().school(),
                item.place().region(),
                item.place().regionPath(),
                item.span().openedOn(),
                LocalDate.now(clock),
                item.span().lastYear(),
                values,
                values,
                item.id(),
                item.exceptions());
    }
}
