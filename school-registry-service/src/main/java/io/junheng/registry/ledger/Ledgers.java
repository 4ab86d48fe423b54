package io.junheng.registry.ledger;

import io.junheng.contracts.registry.LedgerDefined;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.rule.LedgerItems;
import io.junheng.registry.rule.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The definitions of ledgers (台账定义), every version of them: read by everybody, defined by administrators of the whole country. */
@ApplicationScoped
class Ledgers {

    private final Database database;
    private final RuleBook book;
    private final Catalogue catalogue;
    private final PolicyParameters parameters;
    private final LedgerItems items;
    private final Outbox outbox;
    private final Caller caller;
    private final JsonText json;
    private final Map<Version, Ledger> checked = new ConcurrentHashMap<>();

    Ledgers(
            Database database,
            RuleBook book,
            Catalogue catalogue,
            PolicyParameters parameters,
            LedgerItems items,
            Outbox outbox,
            Caller caller,
            JsonText json) {
        this.database = database;
        this.book = book;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.items = items;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
    }

    private record Version(String key, int number) {}

    /** A ledger before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(Ledger before, Ledger after) {}

    /** The ledger under its newest definition. */
    Optional<Ledger> find(String key) {
        return database.one(
                        "select key, version from ledger_definition where key = ? and current",
                        row -> new Version(row.getString(1), row.getInt(2)),
                        key)
                .map(this::checked);
    }

    /** The ledger under its newest definition; else 422. */
    Ledger get(String key) {
        return find(String.valueOf(key))
                .orElseThrow(() -> Problem.of(LedgerProblem.LEDGER_UNKNOWN, key).at("/ledger"));
    }

    /** The ledger as {@code version} defined it. */
    Ledger version(String key, int number) {
        return checked(new Version(key, number));
    }

    /** Whether there is such a version. */
    Optional<Ledger> find(String key, int number) {
        return database.one(
                        "select key, version from ledger_definition where key = ? and version = ?",
                        row -> new Version(row.getString(1), row.getInt(2)),
                        key,
                        number)
                .map(this::checked);
    }

    /** The ledgers whose items open by themselves on these forms or other ledgers. */
    List<Ledger> openingOn(List<Opening.Source> sources, Collection<String> keys) {
        return versions(
                "source = any(?) and source_key = any(?)",
                sources.stream().map(Enum::name).toList(),
                keys);
    }

    /** Every ledger under its newest definition. */
    List<Ledger> all() {
        return versions("true");
    }

    private List<Ledger> versions(String condition, Object... parameters) {
        return database
                .list(
                        "select key, version from ledger_definition where current and " + condition + " order by key",
                        row -> new Version(row.getString(1), row.getInt(2)),
                        parameters)
                .stream()
                .map(this::checked)
                .toList();
    }

    private Ledger checked(Version version) {
        Ledger known = checked.get(version);
        if (known != null) {
            return known;
        }
        LedgerBody body = database.one(
                        "select body::text from ledger_definition where key = ? and version = ?",
                        row -> json.read(row.getString(1), LedgerBody.class),
                        version.key(),
                        version.number())
                .orElseThrow();
        Ledger ledger = reader().ledger(version.key(), version.number(), body);
        checked.put(version, ledger);
        return ledger;
    }

    private DefinitionReader reader() {
        return new DefinitionReader(book, catalogue, parameters, items);
    }

    @Transactional
    Change put(String key, LedgerBody sent, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(LedgerProblem.LEDGER_COUNTRY_ONLY);
        }
        LedgerBody body = json.read(json.of(sent), LedgerBody.class);
        Ledger wanted = reader().ledger(key, 1, body);
        database.list("select pg_advisory_xact_lock(hashtext('ledger:' || ?))", row -> "", key);
        Ledger before = find(key).orElse(null);
        guard(before, ifMatch, ifNoneMatch);
        Ledger after = before == null ? wanted : before.changedTo(wanted);
        if (after != before) {
            store(after);
            requireSoundCircle(after);
            requireReadersSound(after);
            outbox.append(new LedgerDefined(before == null ? null : before.state(), after.state()));
        }
        return new Change(before, after);
    }

    private static void guard(Ledger before, String ifMatch, String ifNoneMatch) {
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
    }

    private void store(Ledger ledger) {
        database.update("update ledger_definition set current = false where key = ? and current", ledger.key());
        Opening opening = ledger.opening();
        int rows = database.update(
                """
                insert into ledger_definition (key, version, name, name_en, subject, lifecycle, source, source_key, body, current)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, true) on conflict do nothing
                """,
                ledger.key(),
                ledger.version(),
                ledger.body().name(),
                ledger.body().nameEn(),
                ledger.subject(),
                ledger.lifecycle(),
                opening == null ? null : opening.source(),
                opening == null ? null : opening.key(),
                json.of(ledger.body()));
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    /** Refuses a ledger whose items would open each other for ever. */
    private void requireSoundCircle(Ledger ledger) {
        List<String> chain = new ArrayList<>(List.of(ledger.key()));
        Ledger at = ledger;
        while (at.opening() != null && at.opening().source() == Opening.Source.LEDGER) {
            String next = at.opening().key();
            if (chain.contains(next)) {
                chain.add(next);
                throw Problem.of(LedgerProblem.OPENS_CIRCLE, String.join(" ← ", chain))
                        .at("/opens/ledger");
            }
            chain.add(next);
            at = next.equals(ledger.key()) ? ledger : find(next).orElseThrow();
        }
    }

    /** Refuses a change that would break the definition of a ledger that reads this one. */
    private void requireReadersSound(Ledger changed) {
        for (Ledger reader : versions("key <> ?", changed.key())) {
            boolean opened = reader.opening() != null
                    && reader.opening().source() == Opening.Source.LEDGER
                    && reader.opening().key().equals(changed.key());
            if (opened || reader.rules().ledgers().containsKey(changed.key())) {
                try {
                    reader().ledger(reader.key(), reader.version(), reader.body());
                } catch (Problem broken) {
                    throw Problem.of(
                            LedgerProblem.READER_BROKEN,
                            reader.key(),
                            broken.violations().get(0).pointer(),
                            broken.violations().get(0).message(true),
                            broken.violations().get(0).message(false));
                }
            }
        }
    }
}
