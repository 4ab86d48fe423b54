package io.junheng.registry.founding;

import io.junheng.contracts.registry.FoundingRuleDefined;
import io.junheng.contracts.registry.FoundingRuleState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.reading.Collecting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The stored rules on founding and naming schools (学校设置规则), and what schools would break of them. */
@ApplicationScoped
public class FoundingRules {

    private final Database database;
    private final Outbox outbox;
    private final Caller caller;

    FoundingRules(Database database, Outbox outbox, Caller caller) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A rule before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(FoundingRuleView before, FoundingRuleView after) {}

    /**
     * What each of these schools would break, by its code; those that no rule is about are not asked for. Rules bind from their first day on; those on founding bind only what is
     * {@linkplain Candidate#founded() founded}.
     */
    public Map<String, List<Breach>> broken(Collection<Candidate> all) {
        return broken(all, () -> {});
    }

    /** As {@link #broken(Collection)}; {@code settled} is called before a rule looks at the names of other schools. */
    public Map<String, List<Breach>> broken(Collection<Candidate> all, Runnable settled) {
        Map<String, List<Breach>> broken = new HashMap<>();
        if (all.isEmpty()) {
            return broken;
        }
        List<Reach> reaches = database.list(
                "select kind, types, founders from founding_rule",
                row -> new Reach(RuleKind.valueOf(row.getString(1)), texts(row, 2), texts(row, 3)));
        List<Candidate> candidates = all.stream()
                .filter(candidate -> reaches.stream().anyMatch(reach -> reach.concerns(candidate)))
                .toList();
        if (candidates.isEmpty()) {
            return broken;
        }
        if (reaches.stream().anyMatch(reach -> reach.looksAround(candidates))) {
            settled.run();
        }
        database.list(
                        """
                        select t.code, r.key, r.name, r.name_en, r.basis, b.matched, r.kind, r.may_except
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                                as t (code, name, type, founder, path, day, founded)
                            cross join lateral founding_breach(t.code, t.name, t.type, t.founder, t.path) b
                            join founding_rule r on r.key = b.rule
                        where t.day::date >= r.effective_from and (r.kind <> 'NOT_FOUNDED' or t.founded::boolean)
                        order by t.code, r.key
                        """,
                        row -> Map.entry(row.getString(1), breach(row)),
                        column(candidates, Candidate::code),
                        column(candidates, Candidate::name),
                        column(candidates, Candidate::type),
                        column(candidates, Candidate::founder),
                        column(candidates, Candidate::regionPath),
                        column(candidates, candidate -> candidate.day().toString()),
                        column(candidates, candidate -> Boolean.toString(candidate.founded())))
                .forEach(entry -> broken.computeIfAbsent(entry.getKey(), code -> new ArrayList<>())
                        .add(entry.getValue()));
        return broken;
    }

    /** Whom a rule is about: schools of these types and founders, of any where there are none. */
    private record Reach(RuleKind kind, List<String> types, List<String> founders) {

        /** Whether what one of them is called is held against the names of other schools. */
        boolean looksAround(List<Candidate> candidates) {
            return kind == RuleKind.NAME_OF_PUBLIC_SCHOOL && candidates.stream().anyMatch(this::concerns);
        }

        boolean concerns(Candidate candidate) {
            return (types.isEmpty() || types.contains(candidate.type()))
                    && (founders.isEmpty() || founders.contains(candidate.founder()));
        }
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                !row.getString(7).equals(RuleKind.NOT_FOUNDED.name()),
                row.getBoolean(8));
    }

    Optional<FoundingRuleView> find(String key) {
        return database.one("""
                select key, name, name_en, kind, types, founders, words, effective_from, rectify_by, may_except, basis, version
                from founding_rule where key = ? for update
                """, FoundingRules::rule, key);
    }

    /** Creates or replaces one rule under the preconditions of RFC 9110; rules hold for the whole country. */
    @Transactional
    Change put(String key, PutFoundingRule request, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        FoundingRuleView before = find(key).orElse(null);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        Collecting reading = new Collecting();
        FoundingRuleView same = request.rule(key, before == null ? 1 : before.version(), reading);
        reading.problems().throwIfAny();
        if (same.equals(before)) {
            return new Change(before, before);
        }
        FoundingRuleView after = request.rule(key, before == null ? 1 : before.version() + 1, reading);
        store(after);
        outbox.append(new FoundingRuleDefined(before == null ? null : state(before), state(after)));
        return new Change(before, after);
    }

    private void store(FoundingRuleView rule) {
        database.update(
                """
                insert into founding_rule (key, name, name_en, kind, types, founders, words, effective_from, rectify_by, may_except,
                    basis, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
                    types = excluded.types, founders = excluded.founders, words = excluded.words,
                    effective_from = excluded.effective_from, rectify_by = excluded.rectify_by, may_except = excluded.may_except,
                    basis = excluded.basis, version = excluded.version
                """,
                rule.key(),
                rule.name(),
                rule.nameEn(),
                rule.kind(),
                rule.types(),
                rule.founders(),
                rule.words(),
                rule.effectiveFrom(),
                rule.rectifyBy(),
                rule.mayExcept(),
                rule.basis(),
                rule.version());
    }

    private static FoundingRuleState state(FoundingRuleView rule) {
        return new FoundingRuleState(
                rule.key(),
                rule.name(),
                rule.nameEn(),
                rule.kind(),
                rule.types(),
                rule.founders(),
                rule.words(),
                rule.effectiveFrom(),
                rule.rectifyBy(),
                rule.mayExcept(),
                rule.basis(),
                rule.version());
    }

    private static FoundingRuleView rule(ResultSet row) throws SQLException {
        return new FoundingRuleView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                texts(row, 5),
                texts(row, 6),
                texts(row, 7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10),
                row.getString(11),
                row.getLong(12));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static List<String> column(Collection<Candidate> candidates, Function<Candidate, String> value) {
        return candidates.stream().map(value).toList();
    }
}
