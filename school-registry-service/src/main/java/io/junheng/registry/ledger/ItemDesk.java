package io.junheng.registry.ledger;

import io.junheng.expressions.Language;
import io.junheng.expressions.Reason;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.WrittenText;
import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.ExceptionReader;
import io.junheng.registry.rule.Judged;
import io.junheng.registry.rule.References;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.ValueReader;
import io.junheng.registry.rule.Values;
import io.junheng.registry.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes items through their life on behalf of callers (台账受理). */
@ApplicationScoped
class ItemDesk {

    private static final int MOST_EVIDENCE = 200;

    private final Ledgers ledgers;
    private final Items items;
    private final ItemKeeper keeper;
    private final Clerk clerk;
    private final Places places;
    private final References references;
    private final RuleBook book;
    private final Caller caller;
    private final Clock clock;

    ItemDesk(
            Ledgers ledgers,
            Items items,
            ItemKeeper keeper,
            Clerk clerk,
            Places places,
            References references,
            RuleBook book,
            Caller caller,
            Clock clock) {
        this.ledgers = ledgers;
        this.items = items;
        this.keeper = keeper;
        this.clerk = clerk;
        this.places = places;
        this.references = references;
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    /** An item in the caller's scope; else 404. */
    Item get(String id) {
        return items.find(id).filter(this::visible).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Item locked(String id) {
        return items.locked(id).filter(this::visible).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private boolean visible(Item item) {
        String own = caller.actor().school();
        return caller.sees(item.place().regionPath())
                && (own == null || own.equals(item.place().school()));
    }

    /** What the rules would say of an entry; nothing is stored. */
    @Transactional
    Clerk.Opinion opinion(Ledger ledger, EnterItem request) {
        return clerk.judge(ledger, List.of(entry(ledger, request))).get(0);
    }

    /** Enters one item. */
    @Transactional
    ItemChange enter(EnterItem request) {
        Ledger ledger = ledgers.get(request.ledger());
        Clerk.Outcome outcome =
                clerk.enter(ledger, List.of(entry(ledger, request))).get(0);
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        keeper.save(List.of(outcome.change()), 0);
        return outcome.change();
    }

    private Entry entry(Ledger ledger, EnterItem request) {
        Collecting reading = new Collecting();
        ValueReader reader = new ValueReader(ledger.rules(), reading);
        Values values = reader.json("/values", request.values());
        reader.requireComplete("/values", values);
        LocalDate day = request.day() == null ? LocalDate.now(clock) : reading.read("/day", () -> past(request.day()));
        ItemPlace place = places.known(Arrays.asList(request.schoolCode()), Arrays.asList(request.regionCode()))
                .place(ledger, request.schoolCode(), request.regionCode(), day, reading);
        ProperName reference = reading.readIfPresent("/externalRef", request.externalRef(), ProperName::of);
        List<ExceptionGrant> exceptions =
                ExceptionReader.read("/exceptions", ledger.rules(), request.exceptions(), reading);
        named("/values", ledger, values, reading);
        reading.problems().throwIfAny();
        return new Entry(place, day, reference == null ? null : reference.text(), values, exceptions);
    }

    /** Checks the schools and regions that values name. */
    private void named(String pointer, Ledger ledger, Values values, Collecting reading) {
        references.check(
                pointer, ledger.rules(), values, references.known(ledger.rules(), List.of(values)), reading.problems());
    }

    private LocalDate past(String text) {
        LocalDate day = Day.of(text);
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of(LedgerProblem.DAY_AHEAD);
        }
        return day;
    }

    /** Changes values of one item that exists, under {@code If-Match}. */
    @Transactional
    ItemChange patch(String id, PatchItem request, String ifMatch) {
        Item before = locked(id);
        Preconditions.match(ifMatch, before.version());
        Ledger ledger = ledgers.get(before.ledger());
        Collecting reading = new Collecting();
        Map<String, Object> sent = request.values() == null ? Map.of() : request.values();
        Values given = new ValueReader(ledger.rules(), reading).json("/values", sent);
        Values values = before.content().values().without(sent.keySet()).with(given);
        new ValueReader(ledger.rules(), reading).requireComplete("/values", values);
        named("/values", ledger, given, reading);
        List<ExceptionGrant> exceptions = request.exceptions() == null
                ? before.exceptions()
                : ExceptionReader.read("/exceptions", ledger.rules(), request.exceptions(), reading);
        WrittenText reason = reading.readIfPresent("/reason", request.reason(), WrittenText::of);
        reading.problems().require(ledger.cases() || reason != null, "/reason", LedgerProblem.REASON_REQUIRED);
        reading.problems().throwIfAny();
        ItemChange change = clerk.correct(ledger, before, values, exceptions, reason == null ? null : reason.text());
        keeper.save(List.of(change), 0);
        return change;
    }

    /** Takes an item to another status. */
    @Transactional
    ItemChange transition(String id, ItemTransition request, String ifMatch) {
        Item before = locked(id);
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        Ledger ledger = ledgers.get(before.ledger());
        ItemStatus target = target(ledger, request.to());
        Collecting reading = new Collecting();
        WrittenText reason = reading.readIfPresent("/reason", request.reason(), WrittenText::of);
        reading.problems().require(!target.reasoned() || reason != null, "/reason", LedgerProblem.REASON_REQUIRED);
        LocalDate day = request.day() == null ? LocalDate.now(clock) : reading.read("/day", () -> past(request.day()));
        reading.problems()
                .require(
                        day == null || !day.isBefore(before.span().openedOn()),
                        "/day",
                        LedgerProblem.DAY_BEFORE,
                        before.span().openedOn());
        reading.problems().throwIfAny();
        Item after = taken(ledger, before, target, reason == null ? null : reason.text(), day);
        ItemChange change = ItemChange.moved(ledger, before, after);
        keeper.save(List.of(change), 0);
        return change;
    }

    private ItemStatus target(Ledger ledger, String text) {
        ItemStatus target;
        try {
            target = Choice.of(ItemStatus.class, text, LedgerProblem.TRANSITION_UNKNOWN);
        } catch (Problem unknown) {
            throw unknown.at("/to");
        }
        if (!ledger.lifecycle().targets().contains(target)) {
            throw Problem.of(LedgerProblem.TRANSITION_UNKNOWN, target).at("/to");
        }
        if (target.roles().stream().noneMatch(caller::has)) {
            throw Problem.of(LedgerProblem.TRANSITION_ROLE);
        }
        return target;
    }

    private Item taken(Ledger ledger, Item before, ItemStatus target, String reason, LocalDate day) {
        return switch (target) {
            case REPORTED -> before.reported(caller.subject(), ownScope(before), reason);
            case VERIFIED -> before.verified(caller.subject(), reason);
            case RETURNED -> before.sentBack(reason);
            case VOIDED -> before.voided(day, ledger.yearOf(day), reason);
            default -> {
                Item after = before.writtenOff(
                        ledger.party(), caller.subject(), caller.regionPath(), day, ledger.yearOf(day), reason);
                requireClosable(ledger, before);
                yield after;
            }
        };
    }

    /** The region that the caller speaks for: a school speaks for the one it lies in. */
    private String ownScope(Item item) {
        return caller.actor().school() == null
                ? caller.regionPath()
                : item.place().regionPath();
    }

    private void requireClosable(Ledger ledger, Item item) {
        if (ledger.closes() == null) {
            return;
        }
        Judged judged = clerk.judged(item, item.content().values(), item.exceptions());
        Verdict verdict = book.judge(ledger.rules(), judged);
        var closable = Opener.closable(ledger, judged, verdict);
        if (!closable.determined()) {
            throw Problem.of(
                    LedgerProblem.NOT_CLOSABLE_YET,
                    reasons(closable.reasons(), Language.ZH),
                    reasons(closable.reasons(), Language.EN));
        }
        if (!closable.value().get()) {
            throw Problem.of(LedgerProblem.NOT_CLOSABLE, ledger.closes().text());
        }
    }

    private static String reasons(List<Reason> reasons, Language language) {
        return String.join(
                "; ", reasons.stream().map(reason -> reason.message(language)).toList());
    }

    /** Files a piece of evidence. */
    @Transactional
    ItemChange file(String id, FileEvidence request) {
        Item before = locked(id);
        if (before.status().ended()) {
            throw Problem.of(LedgerProblem.EVIDENCE_CLOSED, before.status());
        }
        if (before.evidence() >= MOST_EVIDENCE) {
            throw Problem.of(LedgerProblem.EVIDENCE_TOO_MANY, MOST_EVIDENCE);
        }
        Evidence evidence = EvidenceReader.read(request, before.evidence() + 1);
        ItemChange change = ItemChange.moved(ledgers.get(before.ledger()), before, before.evidenced(), evidence);
        keeper.save(List.of(change), 0);
        return change;
    }
}
