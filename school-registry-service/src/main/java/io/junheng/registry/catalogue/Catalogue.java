package io.junheng.registry.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.DataElementDefined;
import io.junheng.contracts.registry.FormDefined;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.school.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The data elements and forms (数据项与报表): read by everybody, defined by administrators of the whole country; each change leaves its event. */
@ApplicationScoped
public class Catalogue {

    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};

    private final Database database;
    private final Outbox outbox;
    private final Caller caller;
    private final ObjectMapper json;

    Catalogue(Database database, Outbox outbox, Caller caller, ObjectMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
    }

    /** The data element with this key. */
    public Optional<DataElement> element(String key) {
        return database.one("select * from data_element where key = ?", Catalogue::element, key);
    }

    /** The data elements with these keys. */
    public Map<String, DataElement> elements(Collection<String> keys) {
        Map<String, DataElement> result = new HashMap<>();
        database.list("select * from data_element where key = any(?)", Catalogue::element, keys)
                .forEach(element -> result.put(element.key(), element));
        return result;
    }

    /** The form with this key. */
    public Optional<Form> form(String key) {
        return database.one("select * from form where key = ?", this::form, key);
    }

    /** Every form about {@code subject}, by key. */
    public List<Form> forms(Subject subject) {
        return database.list("select * from form where subject = ? order by key", this::form, subject);
    }

    /** A definition before and after; {@code before} is null when it is new. */
    record Change<T>(T before, T after) {}

    @Transactional
    Change<DataElement> put(String key, PutDataElement request, String ifMatch, String ifNoneMatch) {
        requireCountry();
        DataElement wanted = request.element(key);
        DataElement before = database.one(
                        "select * from data_element where key = ? for update", Catalogue::element, key)
                .orElse(null);
        guard(before == null ? null : before.version(), ifMatch, ifNoneMatch);
        DataElement after = before == null ? wanted : before.changedTo(wanted);
        if (after != before) {
            store(after);
            outbox.append(new DataElementDefined(before == null ? null : before.state(), after.state()));
        }
        return new Change<>(before, after);
    }

    @Transactional
    Change<Form> put(String key, PutForm request, String ifMatch, String ifNoneMatch) {
        requireCountry();
        Form wanted = request.form(key, known(request.elements()));
        Form before = database.one("select * from form where key = ? for update", this::form, key)
                .orElse(null);
        guard(before == null ? null : before.version(), ifMatch, ifNoneMatch);
        Form after = before == null ? wanted : before.changedTo(wanted);
        if (after != before) {
            store(after);
            outbox.append(new FormDefined(before == null ? null : before.state(), after.state()));
        }
        return new Change<>(before, after);
    }

    private void requireCountry() {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(CatalogueProblem.COUNTRY_ONLY);
        }
    }

    private static void guard(Long version, String ifMatch, String ifNoneMatch) {
        if (version == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, version);
        }
    }

    private Set<String> known(List<String> keys) {
        if (keys == null) {
            return Set.of();
        }
        List<String> named = keys.stream().filter(key -> key != null).toList();
        return new HashSet<>(elements(named).keySet());
    }

    private void store(DataElement element) {
        stored(database.update(
                """
                insert into data_element as d (key, name, name_en, unit, type, stage, source, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set name = excluded.name, name_en = excluded.name_en, source = excluded.source,
                    version = excluded.version
                where d.version = excluded.version - 1
                """,
                element.key(),
                element.name(),
                element.nameEn(),
                element.unit(),
                element.type(),
                element.stage(),
                element.source(),
                element.version()));
    }

    private void store(Form form) {
        stored(database.update(
                """
                insert into form as f (key, name, name_en, subject, period_type, elements, required, class_list, rules, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (key) do update set name = excluded.name, name_en = excluded.name_en, elements = excluded.elements,
                    required = excluded.required, class_list = excluded.class_list, rules = excluded.rules, version = excluded.version
                where f.version = excluded.version - 1
                """,
                form.key(),
                form.name(),
                form.nameEn(),
                form.subject(),
                form.periodType(),
                form.elements(),
                form.required(),
                form.classList(),
                text(form.rules()),
                form.version()));
    }

    private static void stored(int rows) {
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private static DataElement element(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new DataElement(
                row.getString("key"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("unit"),
                DataElement.Type.valueOf(row.getString("type")),
                stage == null ? null : Stage.valueOf(stage),
                row.getString("source"),
                row.getLong("version"));
    }

    private Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getString("key"),
                row.getString("name"),
                row.getString("name_en"),
                Subject.valueOf(row.getString("subject")),
                PeriodType.valueOf(row.getString("period_type")),
                texts(row.getArray("elements")),
                texts(row.getArray("required")),
                row.getBoolean("class_list"),
                rules(row.getString("rules")),
                row.getLong("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private List<Rule> rules(String text) {
        try {
            return json.readValue(text, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored rules are unreadable", e);
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
