package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Outcome;
import io.junheng.registry.rule.Judged;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.Scope;
import io.junheng.registry.rule.ValueFrame;
import io.junheng.registry.rule.Values;
import io.junheng.registry.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Opens, carries and settles items by themselves (自动登记与销号), for many candidates with as many statements as for one: the rules judge all of them at once, and
 * what changes is stored together.
 */
@ApplicationScoped
class Opener {

    private final Items items;
    private final ItemKeeper keeper;
    private final RuleBook book;
    private final Clock clock;

    Opener(Items items, ItemKeeper keeper, RuleBook book, Clock clock) {
        this.items = items;
        this.keeper = keeper;
        this.book = book;
        this.clock = clock;
    }

    /** A candidate with the item that it is about already, null for none, and what the rules say. */
    private record Matter(Candidate candidate, Item item, Judged judged, Verdict verdict, ValueFrame frame) {}

    /** Takes all candidates in; {@code standing} are the items that they may be about, by their key. */
    void take(Ledger ledger, List<Candidate> candidates, Map<String, Item> standing, int depth) {
        List<Matter> matters = judged(ledger, candidates, standing);
        List<String> superiors = superiors(ledger, matters);
        List<Matter> opening = new ArrayList<>();
        List<ItemChange> changes = new ArrayList<>();
        Set<String> identities = new HashSet<>();
        for (int i = 0; i < matters.size(); i++) {
            Matter matter = matters.get(i);
            if (matter.item() != null) {
                changes.add(followed(ledger, matter, superiors.get(i)));
            } else if (!matter.candidate().gone()
                    && holds(ledger.opening().when(), matter)
                    && (matter.candidate().identity() == null
                            || identities.add(matter.candidate().identity()))) {
                opening.add(matter);
            }
        }
        changes.addAll(opened(ledger, opening));
        keeper.save(changes.stream().map(ItemChange::byItself).toList(), depth);
    }

    private List<Matter> judged(Ledger ledger, List<Candidate> candidates, Map<String, Item> standing) {
        List<Judged> all = new ArrayList<>();
        List<Item> about = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Candidate candidate : candidates) {
            Item item = standing.get(candidate.key());
            about.add(item);
            Values former = item == null ? Values.NONE : item.content().values();
            all.add(new Judged(
                    candidate.place().school(),
                    candidate.place().region(),
                    candidate.place().regionPath(),
                    candidate.day(),
                    today,
                    candidate.year(),
                    values(ledger, former, candidate),
                    former,
                    item == null ? null : item.id(),
                    item == null ? List.of() : item.exceptions()));
        }
        List<Verdict> verdicts = book.judge(ledger.rules(), all);
        List<Matter> matters = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            matters.add(new Matter(
                    candidates.get(i),
                    about.get(i),
                    all.get(i),
                    verdicts.get(i),
                    RuleBook.frame(all.get(i), verdicts.get(i))));
        }
        return matters;
    }

    /** What the item says with what its source says now: the source has the last word on the fields that it fills. */
    private static Values values(Ledger ledger, Values former, Candidate candidate) {
        return candidate.gone()
                ? former
                : former.without(ledger.opening().fill().keySet()).with(candidate.values());
    }

    /** The county of each matter, above which a superior region begins. */
    private List<String> superiors(Ledger ledger, List<Matter> matters) {
        if (ledger.party() == WriteOffParty.OTHER_PARTY) {
            return matters.stream().map(matter -> "/").toList();
        }
        List<String> counties = book.reach(matters.stream().map(Matter::judged).toList(), Scope.COUNTY);
        List<String> scopes = new ArrayList<>();
        for (int i = 0; i < counties.size(); i++) {
            scopes.add(Objects.requireNonNullElse(
                    counties.get(i), matters.get(i).candidate().place().regionPath()));
        }
        return scopes;
    }

    private static boolean holds(Formula condition, Matter matter) {
        return Interpreter.condition(condition, matter.frame()).value().orElse(false);
    }

    private ItemChange followed(Ledger ledger, Matter matter, String reportersScope) {
        Item before = matter.item();
        Candidate candidate = matter.candidate();
        if (candidate.year() < before.span().lastYear()) {
            return ItemChange.moved(ledger, before, before);
        }
        Item carried = before.carried(
                ledger,
                before.content()
                        .changed(
                                ledger.rules(),
                                matter.judged().values(),
                                matter.verdict().figures()),
                Warnings.of(matter.verdict()),
                candidate.year());
        if (mistaken(ledger, matter)) {
            Item voided = carried.voided(candidate.day(), candidate.year(), "来源更正后不再符合登记条件：" + candidate.source());
            return ItemChange.judged(ledger, before, voided.as(before.version() + 1), matter.verdict());
        }
        if (!ledger.cases()) {
            return ItemChange.judged(ledger, before, carried, matter.verdict());
        }
        return settled(ledger, matter, carried, reportersScope);
    }

    /** Whether the item's own year shows, after a correction of its source, that there was nothing to enter. */
    private static boolean mistaken(Ledger ledger, Matter matter) {
        Candidate candidate = matter.candidate();
        if (candidate.sourceItem() != null
                || candidate.year() > matter.item().span().year()
                || !matter.item().status().editable()) {
            return false;
        }
        return candidate.gone()
                || !Interpreter.condition(ledger.opening().when(), matter.frame())
                        .value()
                        .orElse(true);
    }

    private ItemChange settled(Ledger ledger, Matter matter, Item carried, String reportersScope) {
        Item before = matter.item();
        Candidate candidate = matter.candidate();
        boolean settled = candidate.gone() || closable(ledger, matter);
        boolean later = candidate.sourceItem() != null
                || candidate.year() > before.span().year();
        if (settled && later) {
            return candidate.proven()
                    ? proven(ledger, matter, carried, reportersScope)
                    : shown(ledger, matter, carried, reportersScope);
        }
        boolean onItsWay = before.status() == ItemStatus.REPORTED || before.status() == ItemStatus.VERIFIED;
        if (!settled && onItsWay && ledger.closes() != null) {
            Item back = carried.sentBack("销号条件不再成立：" + candidate.source());
            return ItemChange.judged(ledger, before, back.as(before.version() + 1), matter.verdict());
        }
        return ItemChange.judged(ledger, before, carried, matter.verdict());
    }

    private static boolean closable(Ledger ledger, Matter matter) {
        return ledger.closes() != null && holds(ledger.closes(), matter);
    }

    /** Settled by a return that one party locked and another had verified. */
    private static ItemChange proven(Ledger ledger, Matter matter, Item carried, String reportersScope) {
        Item before = matter.item();
        Candidate candidate = matter.candidate();
        if (before.status() == ItemStatus.VERIFIED && ledger.party() == WriteOffParty.SUPERIOR_REGION) {
            return ItemChange.judged(ledger, before, carried, matter.verdict());
        }
        Evidence evidence = Evidence.of(Evidence.Kind.RETURN, before.evidence() + 1, candidate.source());
        Item after = ledger.party() == WriteOffParty.OTHER_PARTY
                ? carried.closedBy(
                        candidate.reporter(),
                        reportersScope,
                        candidate.verifier(),
                        candidate.day(),
                        candidate.year(),
                        candidate.source())
                : carried.settledBy(candidate.reporter(), reportersScope, candidate.verifier(), candidate.source());
        return ItemChange.judged(ledger, before, after.as(before.version() + 1), matter.verdict())
                .with(List.of(evidence));
    }

    /** Settled by what another item says: somebody else has yet to look at it. */
    private static ItemChange shown(Ledger ledger, Matter matter, Item carried, String reportersScope) {
        Item before = matter.item();
        if (before.status() != ItemStatus.OPEN && before.status() != ItemStatus.RETURNED) {
            return ItemChange.judged(ledger, before, carried, matter.verdict());
        }
        Candidate candidate = matter.candidate();
        Evidence evidence = Evidence.of(Evidence.Kind.ITEM, before.evidence() + 1, candidate.source());
        Item after = carried.evidenced().reported(candidate.reporter(), reportersScope, candidate.source());
        return ItemChange.judged(ledger, before, after.as(before.version() + 1), matter.verdict())
                .with(List.of(evidence));
    }

    private List<ItemChange> opened(Ledger ledger, List<Matter> opening) {
        if (opening.isEmpty()) {
            return List.of();
        }
        Map<String, String> earlier = items.writtenOff(
                ledger.key(),
                opening.stream()
                        .map(matter -> matter.candidate().identity())
                        .filter(Objects::nonNull)
                        .toList());
        Iterator<Long> numbers = items.numbers(opening.size()).iterator();
        List<ItemChange> changes = new ArrayList<>();
        for (Matter matter : opening) {
            Candidate candidate = matter.candidate();
            Optional<Finding.Cause> increment = Increments.of(ledger, matter.frame(), matter.verdict());
            Item item = Item.entered(
                    keeper.id(),
                    numbers.next(),
                    ledger,
                    candidate.place(),
                    ItemSpan.from(candidate.year(), candidate.day()),
                    ItemOrigin.of(candidate.identity())
                            .from(candidate.sourceItem())
                            .reopening(candidate.identity() == null ? null : earlier.get(candidate.identity())),
                    increment.isPresent(),
                    ItemContent.of(
                            ledger.rules(), candidate.values(), matter.verdict().figures()),
                    List.of(),
                    Warnings.of(matter.verdict()));
            changes.add(ItemChange.judged(ledger, null, item, matter.verdict()).breaking(increment.orElse(null)));
        }
        return changes;
    }

    /** Whether what must hold for a write-off holds for these values; determined only where everything is known. */
    static Outcome<Boolean> closable(Ledger ledger, Judged judged, Verdict verdict) {
        return Interpreter.condition(ledger.closes(), RuleBook.frame(judged, verdict));
    }
}
