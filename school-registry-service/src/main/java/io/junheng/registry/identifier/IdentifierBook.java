package io.junheng.registry.identifier;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.IdentifierMapped;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What foreign codes stand for (外部编码对照), many at once. In a scheme a code stands for one thing and a thing has one code. What lies outside the caller's scope can be
 * neither named nor changed.
 */
@ApplicationScoped
class IdentifierBook {

    private static final String FROM = """
            identifier i
                left join school s on i.subject = 'SCHOOL' and s.code = i.code
                left join known_region k on k.code = i.region_code""";

    /** Where it lies now, also when a school or a region moved since it was mapped. */
    private static final String PATH = "coalesce(s.region_path, k.path, i.region_path)";

    static final Listing LISTING = Listing.of("identifiers", FROM)
            .field("scheme", "i.scheme", FieldType.TEXT)
            .field("foreignCode", "i.foreign_code", FieldType.TEXT)
            .field("subject", "i.subject", FieldType.TEXT)
            .field("code", "i.code", FieldType.TEXT)
            .field("regionPath", PATH, FieldType.TEXT)
            .field("version", "i.version", FieldType.INTEGER)
            .key("scheme", "foreignCode")
            .scope(PATH);

    private static final int LONGEST = 60;

    private final Database database;
    private final Schemes schemes;
    private final Outbox outbox;
    private final Caller caller;

    IdentifierBook(Database database, Schemes schemes, Outbox outbox, Caller caller) {
        this.database = database;
        this.schemes = schemes;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A foreign code and what it is to stand for. */
    record Asked(String scheme, String foreignCode, String code, String regionCode) {}

    /** A mapping before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(IdentifierView before, IdentifierView after) {

        boolean nothing() {
            return after.equals(before);
        }
    }

    private record Key(String scheme, String name) {}

    /** A batch in which all of {@code asked} can be put; needs a transaction, and holds their schemes until it ends. */
    Batch open(List<Asked> asked) {
        return new Batch(asked);
    }

    /** Mappings that are stored together. */
    final class Batch {

        private final Map<String, SchemeView> known;
        private final Map<Key, IdentifierView> byForeignCode = new HashMap<>();
        private final Map<Key, String> byCode = new HashMap<>();
        private final Map<String, String> schools = new HashMap<>();
        private final Map<String, String> regions = new HashMap<>();
        private final Map<Key, Object[]> stored = new LinkedHashMap<>();
        private final List<DomainEvent> events = new ArrayList<>();

        private Batch(List<Asked> asked) {
            known = schemes.hold(column(asked, Asked::scheme));
            database.list(
                    "select i.scheme, i.foreign_code, i.subject, i.code, " + PATH + ", i.version from " + FROM
                            + " join unnest(?::text[], ?::text[]) as t (scheme, foreign_code)"
                            + " on t.scheme = i.scheme and t.foreign_code = i.foreign_code",
                    row -> byForeignCode.put(new Key(row.getString(1), row.getString(2)), view(row)),
                    asked.stream().map(Asked::scheme).toList(),
                    asked.stream().map(Asked::foreignCode).toList());
            List<String> codes = column(asked, Asked::code);
            database.list(
                    "select scheme, code, foreign_code from identifier where scheme = any(?::text[]) and code = any(?::text[])",
                    row -> byCode.put(new Key(row.getString(1), row.getString(2)), row.getString(3)),
                    List.copyOf(known.keySet()),
                    codes);
            database.list(
                    "select code, region_path from school where code = any(?::text[])",
                    row -> schools.put(row.getString(1), row.getString(2)),
                    codes);
            List<String> places = new ArrayList<>(codes);
            places.addAll(column(asked, Asked::regionCode));
            database.list(
                    "select code, path from known_region where code = any(?::text[])",
                    row -> regions.put(row.getString(1), row.getString(2)),
                    places);
        }

        boolean knows(Asked asked) {
            return byForeignCode.containsKey(new Key(asked.scheme(), asked.foreignCode()));
        }

        /** What the foreign code stands for so far, or null. */
        IdentifierView find(Asked asked) {
            return byForeignCode.get(new Key(asked.scheme(), asked.foreignCode()));
        }

        /** Maps one; throws a {@link Problem} with all that is wrong, and then changes nothing. */
        Change put(Asked asked) {
            SchemeView scheme = known.get(asked.scheme());
            if (scheme == null) {
                throw Problem.of(IdentifierProblem.SCHEME_UNKNOWN, String.valueOf(asked.scheme()))
                        .at("/scheme");
            }
            IdentifierView before = find(asked);
            if (before != null && !caller.sees(before.regionPath())) {
                throw Problem.of(KitProblem.NOT_FOUND).at("/foreignCode");
            }
            String path = check(scheme, asked, before);
            IdentifierView same = view(scheme, asked, path, before == null ? 1 : before.version());
            if (same.equals(before)) {
                return new Change(before, before);
            }
            IdentifierView after = view(scheme, asked, path, before == null ? 1 : before.version() + 1);
            take(asked, scheme, before, after);
            return new Change(before, after);
        }

        /** Stores what was put. */
        void save() {
            database.batch(
                    """
                    insert into identifier (scheme, foreign_code, subject, code, region_code, region_path, version)
                    values (?, ?, ?, null, ?, ?, ?)
                    on conflict (scheme, foreign_code) do update set code = null, region_code = excluded.region_code,
                        region_path = excluded.region_path, version = excluded.version
                    """,
                    stored.values().stream()
                            .map(row -> new Object[] {row[0], row[1], row[2], row[4], row[5], row[6]})
                            .toList());
            database.batch(
                    "update identifier set code = ? where scheme = ? and foreign_code = ?",
                    stored.values().stream()
                            .map(row -> new Object[] {row[3], row[0], row[1]})
                            .toList());
            outbox.append(events);
        }

        private void take(Asked asked, SchemeView scheme, IdentifierView before, IdentifierView after) {
            Key key = new Key(asked.scheme(), asked.foreignCode());
            if (before != null && before.code() != null) {
                byCode.remove(new Key(asked.scheme(), before.code()));
            }
            if (asked.code() != null) {
                byCode.put(new Key(asked.scheme(), asked.code()), asked.foreignCode());
            }
            byForeignCode.put(key, after);
            stored.put(key, new Object[] {
                asked.scheme(),
                asked.foreignCode(),
                scheme.subject().name(),
                asked.code(),
                scheme.subject() == IdentifierSubject.REGION ? asked.code() : asked.regionCode(),
                after.regionPath(),
                after.version()
            });
            events.add(new IdentifierMapped(before == null ? null : before.state(), after.state()));
        }

        /** Where what it is to stand for lies. */
        private String check(SchemeView scheme, Asked asked, IdentifierView before) {
            Problems problems = new Problems();
            String foreign = asked.foreignCode();
            problems.require(isPlain(foreign), "/foreignCode", IdentifierProblem.FOREIGN_CODE_FORMAT, LONGEST);
            problems.require(
                    scheme.form() == null || foreign != null && foreign.matches(scheme.form()),
                    "/foreignCode",
                    IdentifierProblem.FOREIGN_CODE_FORM,
                    String.valueOf(scheme.form()));
            String path = asked.code() == null && before != null
                    ? before.regionPath()
                    : path(scheme.subject(), asked, problems);
            String holder = asked.code() == null ? null : byCode.get(new Key(asked.scheme(), asked.code()));
            problems.require(
                    path == null || holder == null || holder.equals(foreign),
                    "/code",
                    IdentifierProblem.IDENTIFIED_TWICE,
                    String.valueOf(asked.code()),
                    String.valueOf(holder));
            problems.throwIfAny();
            return path;
        }

        private String path(IdentifierSubject subject, Asked asked, Problems problems) {
            boolean department = subject == IdentifierSubject.DEPARTMENT;
            if (department) {
                problems.require(
                        asked.code() != null && asked.code().matches("[A-Za-z0-9._-]{1,40}"),
                        "/code",
                        IdentifierProblem.DEPARTMENT_CODE_FORMAT);
                problems.require(
                        asked.regionCode() != null, "/regionCode", IdentifierProblem.DEPARTMENT_REGION_REQUIRED);
            }
            String named = department ? asked.regionCode() : asked.code();
            String path = (subject == IdentifierSubject.SCHOOL ? schools : regions).get(named);
            boolean seen = path != null && caller.sees(path);
            problems.require(
                    seen || department && named == null,
                    department ? "/regionCode" : "/code",
                    IdentifierProblem.IDENTIFIED_UNKNOWN,
                    String.valueOf(named));
            return seen ? path : null;
        }
    }

    private static IdentifierView view(SchemeView scheme, Asked asked, String path, long version) {
        return new IdentifierView(scheme.key(), asked.foreignCode(), scheme.subject(), asked.code(), path, version);
    }

    private static IdentifierView view(ResultSet row) throws SQLException {
        return new IdentifierView(
                row.getString(1),
                row.getString(2),
                IdentifierSubject.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getLong(6));
    }

    /** Visible, in one line, and usable in a list of codes. */
    private static boolean isPlain(String code) {
        return code != null
                && !code.isEmpty()
                && code.length() <= LONGEST
                && code.codePoints()
                        .noneMatch(c -> c == ','
                                || Character.isWhitespace(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE);
    }

    private static List<String> column(List<Asked> asked, Function<Asked, String> value) {
        return asked.stream().map(value).filter(Objects::nonNull).distinct().toList();
    }
}
