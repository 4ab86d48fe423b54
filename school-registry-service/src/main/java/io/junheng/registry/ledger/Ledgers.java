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
import org.jboss.logging.Logger;

/** The definitions of ledgers (台账定义), every version of them: read by everybody, defined by administrators of the whole country. */
@ApplicationScoped
class Ledgers {

    private static final Logger LOG = Logger.getLogger(Ledgers.class);

    private final Database database;
    private final RuleBook book;
    private final Catalogue catalogue;
    private final PolicyParameters parameters;
    private final LedgerItems items;
    private final Outbox outbox;
    private final Caller caller;
    private final JsonText json;
    private final Map<Version, LedgerVersion> stored = new ConcurrentHashMap<>();
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

    /** A definition before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(LedgerVersion before, LedgerVersion after) {}

    /** The ledger under its newest definition. */
    Optional<Ledger> find(String key) {
        return numbers("key = ? and current", key).stream().findFirst().map(this::checked);
    }

    /** The ledger under its newest definition; else 422. */
    Ledger get(String key) {
        return find(String.valueOf(key))
                .orElseThrow(() -> Problem.of(LedgerProblem.LEDGER_UNKNOWN, key).at("/ledger"));
    }

    /** A version of a ledger's definition that exists. */
    LedgerVersion version(String key, int number) {
        return stored(new Version(key, number));
    }

    /** A version of a ledger's definition. */
    Optional<LedgerVersion> find(String key, int number) {
        return numbers("key = ? and version = ?", key, number).stream()
                .findFirst()
                .map(this::stored);
    }

    /** The newest version of a ledger's definition. */
    Optional<LedgerVersion> newest(String key) {
        return numbers("key = ? and current", key).stream().findFirst().map(this::stored);
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

    /** Newest definitions; one that other definitions have overtaken stands still and stops nobody else. */
    private List<Ledger> versions(String condition, Object... parameters) {
        List<Ledger> sound = new ArrayList<>();
        for (Version version : numbers("current and " + condition, parameters)) {
            try {
                sound.add(checked(version));
            } catch (Problem overtaken) {
                LOG.warnf("Ledger %s stands still: %s", version, overtaken.getMessage());
            }
        }
        return sound;
    }

    private List<Version> numbers(String condition, Object... parameters) {
        return database.list(
                "select key, version from ledger_definition where " + condition + " order by key, version",
                row -> new Version(row.getString(1), row.getInt(2)),
                parameters);
    }

    private LedgerVersion stored(Version version) {
        LedgerVersion known = stored.get(version);
        if (known != null) {
            return known;
        }
        LedgerBody body = database.one(
                        "select body::text from ledger_definition where key = ? and version = ?",
                        row -> json.read(row.getString(1), LedgerBody.class),
                        version.key(),
                        version.number())
                .orElseThrow();
        LedgerVersion found = new LedgerVersion(version.key(), version.number(), body, book.shape(body.sheet()));
        stored.put(version, found);
        return found;
    }

    /** The checked definition; refused where what it reads is no longer as it was. */
    private Ledger checked(Version version) {
        Ledger known = checked.get(version);
        if (known != null) {
            return known;
        }
        LedgerVersion definition = stored(version);
        try {
            Ledger ledger = reader().ledger(version.key(), version.number(), definition.body());
            checked.put(version, ledger);
            return ledger;
        } catch (Problem broken) {
            throw Problem.of(
                    LedgerProblem.LEDGER_OVERTAKEN,
                    version.key(),
                    broken.violations().get(0).pointer(),
                    broken.violations().get(0).message(true),
                    broken.violations().get(0).message(false));
        }
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
        List<LedgerVersion> earlier =
                numbers("key = ?", key).stream().map(this::stored).toList();
        LedgerVersion before = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        guard(before, ifMatch, ifNoneMatch);
        earlier.forEach(version -> version.requireKept(wanted));
        if (before != null && before.body().equals(body)) {
            return new Change(before, before);
        }
        Ledger after = wanted.at(before == null ? 1 : before.version() + 1);
        List<Ledger> readers = readersOf(key);
        store(after);
        requireSoundCircle(after);
        requireSound(readers);
        LedgerVersion told = new LedgerVersion(key, after.version(), body, after.rules());
        outbox.append(new LedgerDefined(before == null ? null : before.state(), told.state()));
        return new Change(before, told);
    }

    private static void guard(LedgerVersion before, String ifMatch, String ifNoneMatch) {
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

    /** The other ledgers that read this one, or whose items open by it, as far as they are sound now. */
    private List<Ledger> readersOf(String key) {
        return versions("key <> ?", key).stream()
                .filter(reader ->
                        opensBy(reader, key) || reader.rules().ledgers().containsKey(key))
                .toList();
    }

    private static boolean opensBy(Ledger reader, String key) {
        return reader.opening() != null
                && reader.opening().source() == Opening.Source.LEDGER
                && reader.opening().key().equals(key);
    }

    /** Refuses a change that would break the definition of a ledger that was sound before. */
    private void requireSound(List<Ledger> readers) {
        for (Ledger reader : readers) {
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
