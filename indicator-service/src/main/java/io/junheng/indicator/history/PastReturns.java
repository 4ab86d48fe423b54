package io.junheng.indicator.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.ClassSize;
import io.junheng.indicator.evaluation.SubjectFigures.Reported;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the latest locked returns of past years (历年报表), and who there is. */
@ApplicationScoped
class PastReturns {

    private static final TypeReference<Map<String, BigDecimal>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<List<ClassSize>> CLASSES = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    PastReturns(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A school as the registry has it today. */
    record School(String code, String name, String type, List<String> stages, String regionPath) {}

    /** The returns of these subjects by year and code. */
    Map<Integer, Map<String, Reported>> of(String subject, String form, int from, int to, Collection<String> codes) {
        Map<Integer, Map<String, Reported>> returns = new HashMap<>();
        database.list(
                """
                select f.year, f.code, f.values::text, f.classes::text
                from fact f
                join fact_figures l on l.form = f.form and l.year = f.year and l.subject = f.subject and l.code = f.code
                    and l.revision = f.revision and l.latest
                where f.subject = ? and f.form = ? and f.year between ? and ? and f.code = any(?)
                """,
                row -> returns.computeIfAbsent(row.getInt(1), added -> new HashMap<>())
                        .put(row.getString(2), reported(row.getString(3), row.getString(4))),
                subject,
                form,
                from,
                to,
                codes);
        return returns;
    }

    /** The schools below a path, and those with these codes. */
    Map<String, School> schools(String path, Collection<String> codes) {
        Map<String, School> schools = new HashMap<>();
        database.list(
                """
                select code, name, type, stages, region_path from known_school where starts_with(region_path, ?) or code = any(?)
                """,
                row -> schools.put(
                        row.getString(1),
                        new School(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                List.of((String[]) row.getArray(4).getArray()),
                                row.getString(5))),
                path,
                codes);
        return schools;
    }

    private Reported reported(String values, String classes) {
        try {
            return new Reported(json.readValue(values, NUMBERS), json.readValue(classes, CLASSES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored figures are unreadable", e);
        }
    }
}
