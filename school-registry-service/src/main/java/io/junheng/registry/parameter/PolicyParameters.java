package io.junheng.registry.parameter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.PolicyParameterSet;
import io.junheng.expressions.Type;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.region.RegionDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy parameters (政策参数): kept for the whole country by its administrators and for a region by its own; each change leaves its event. */
@ApplicationScoped
public class PolicyParameters {

    private static final TypeReference<List<PeriodView>> PERIODS = new TypeReference<>() {};
    private static final String SELECT = """
            select p.key, v.region_code, coalesce(r.path, '/'), p.name, p.name_en, p.type, p.unit, v.basis, v.periods::text, v.version
            from policy_parameter p join policy_parameter_value v on v.key = p.key left join region r on r.code = v.region_code
            """;

    private final Database database;
    private final RegionDirectory regions;
    private final Outbox outbox;
    private final Caller caller;
    private final ObjectMapper json;

    PolicyParameters(Database database, RegionDirectory regions, Outbox outbox, Caller caller, ObjectMapper json) {
        this.database = database;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
    }

    /** Where and when a value is wanted. */
    public record Place(String regionPath, LocalDate day) {}

    /** A parameter before and after; {@code before} is null when it is new. */
    record Change(PolicyParameter before, PolicyParameter after) {}

    /** The parameter for the whole country. */
    public Optional<PolicyParameter> find(String key) {
        return database.one(SELECT + " where p.key = ? and v.region_code = ''", this::read, key);
    }

    /** What a region has set for itself. */
    Optional<PolicyParameter> regional(String key, String region) {
        return database.one(SELECT + " where p.key = ? and v.region_code = ?", this::read, key, region);
    }

    /** The value at each place: of the nearest region above it that has set one for the day, else that of the country, else null. */
    public List<Object> effective(String key, List<Place> places) {
        List<String> codes = places.stream()
                .flatMap(place -> codes(place.regionPath()).stream())
                .distinct()
                .toList();
        Map<String, PolicyParameter> set = new HashMap<>();
        database.list(
                        SELECT + " where p.key = ? and (v.region_code = '' or v.region_code = any(?))",
                        this::read,
                        key,
                        codes)
                .forEach(parameter -> set.put(String.valueOf(parameter.region()), parameter));
        List<Object> values = new ArrayList<>();
        for (Place place : places) {
            values.add(effective(set, place));
        }
        return values;
    }

    private static Object effective(Map<String, PolicyParameter> set, Place place) {
        List<String> nearest = new ArrayList<>(codes(place.regionPath()));
        Collections.reverse(nearest);
        nearest.add("null");
        return nearest.stream()
                .map(set::get)
                .filter(parameter -> parameter != null)
                .flatMap(parameter -> parameter.on(place.day()).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<String> codes(String path) {
        return Arrays.stream(path.split("/")).filter(code -> !code.isEmpty()).toList();
    }

    @Transactional
    Change put(String key, PutPolicyParameter request, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(ParameterProblem.PARAMETER_COUNTRY_ONLY);
        }
        PolicyParameter wanted = request.parameter(key);
        database.list("select key from policy_parameter where key = ? for update", row -> row.getString(1), key);
        PolicyParameter before = find(key).orElse(null);
        guard(before, ifMatch, ifNoneMatch);
        Change change = new Change(before, before == null ? wanted : before.changedTo(wanted));
        if (change.after() != before) {
            database.update("""
                    insert into policy_parameter (key, name, name_en, type, unit) values (?, ?, ?, ?, ?)
                    on conflict (key) do update set name = excluded.name, name_en = excluded.name_en
                    """, key, wanted.name(), wanted.nameEn(), wanted.type(), wanted.unit());
            store(change);
        }
        return change;
    }

    @Transactional
    Change put(String key, String region, PutRegionalParameter request, String ifMatch, String ifNoneMatch) {
        database.list("select key from policy_parameter where key = ? for update", row -> row.getString(1), key);
        PolicyParameter national = find(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        PolicyParameter wanted = request.parameter(national, region, visible(region));
        PolicyParameter before = regional(key, region).orElse(null);
        guard(before, ifMatch, ifNoneMatch);
        Change change = new Change(before, before == null ? wanted : before.changedTo(wanted));
        if (change.after() != before) {
            store(change);
        }
        return change;
    }

    /** The path of a region in the caller's scope. */
    String visible(String region) {
        return Optional.ofNullable(regions.paths(List.of(region)).get(region))
                .filter(caller::sees)
                .orElseThrow(() -> Problem.of(ParameterProblem.PARAMETER_REGION_UNKNOWN, region));
    }

    private static void guard(PolicyParameter before, String ifMatch, String ifNoneMatch) {
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
    }

    private void store(Change change) {
        PolicyParameter after = change.after();
        int rows = database.update(
                """
                insert into policy_parameter_value as v (key, region_code, basis, periods, version) values (?, ?, ?, ?::jsonb, ?)
                on conflict (key, region_code) do update set basis = excluded.basis, periods = excluded.periods,
                    version = excluded.version
                where v.version = excluded.version - 1
                """,
                after.key(),
                after.region() == null ? "" : after.region(),
                after.basis(),
                text(after.periods().stream().map(Period::view).toList()),
                after.version());
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
        outbox.append(new PolicyParameterSet(
                change.before() == null ? null : change.before().state(), after.state()));
    }

    private PolicyParameter read(ResultSet row) throws SQLException {
        String region = row.getString(2);
        Type type = Type.valueOf(row.getString(6));
        return new PolicyParameter(
                row.getString(1),
                region.isEmpty() ? null : region,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                type,
                row.getString(7),
                row.getString(8),
                new PeriodReader(type, new Collecting()).periods(periods(row.getString(9))),
                row.getLong(10));
    }

    private List<PeriodView> periods(String text) {
        try {
            return json.readValue(text, PERIODS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored periods are unreadable", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
