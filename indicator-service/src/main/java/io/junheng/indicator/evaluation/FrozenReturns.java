package io.junheng.indicator.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.ClassSize;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads back whom an evaluation looked at below a path, and the returns that it froze (固定输入). */
@ApplicationScoped
public class FrozenReturns {

    private static final String ROWS = """
            select distinct on (r.code) r.code, r.name, r.type, r.region_code, r.region_path, r.county, r.stages, r.revisions
            from evaluation e join evaluation_row r on r.series = e.series and r.since <= e.run and r.until > e.run
            where e.id = ? and r.subject = ? and starts_with(r.region_path, ?) and r.revisions is not null
            """;

    private static final TypeReference<Map<String, BigDecimal>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<List<ClassSize>> CLASSES = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    FrozenReturns(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many subjects there are. */
    public int count(Evaluation evaluation, Scheme scheme, String path) {
        return database.one(
                        "select count(*) from (" + ROWS + " order by r.code) m",
                        row -> row.getInt(1),
                        evaluation.id(),
                        scheme.content().subject(),
                        path)
                .orElseThrow();
    }

    /** All subjects, by code. */
    public Map<String, SubjectFigures> all(Evaluation evaluation, Scheme scheme, String path) {
        return read(evaluation, scheme, path, "", List.of());
    }

    /** Those with these codes, by code. */
    public Map<String, SubjectFigures> of(Evaluation evaluation, Scheme scheme, String path, Collection<String> codes) {
        return read(evaluation, scheme, path, " and r.code = any(?)", List.of(codes));
    }

    /** The codes of those below the path who count in the criterion's population at the stage, by county. */
    public Map<String, List<String>> counted(
            Evaluation evaluation, Scheme scheme, CriterionContent criterion, String stage, String path) {
        Map<String, List<String>> counted = new TreeMap<>();
        database.list(
                """
                select r.county, r.code
                from evaluation e join evaluation_row r on r.series = e.series and r.since <= e.run and r.until > e.run
                where e.id = ? and r.stage = ? and r.subject = ? and starts_with(r.region_path, ?) and not (%s) order by r.code
                """.formatted(Population.excluded(scheme, criterion, "r")),
                row -> counted.computeIfAbsent(row.getString(1), added -> new ArrayList<>())
                        .add(row.getString(2)),
                evaluation.id(),
                stage,
                scheme.content().subject(),
                path);
        return counted;
    }

    private Map<String, SubjectFigures> read(
            Evaluation evaluation, Scheme scheme, String path, String condition, List<Object> more) {
        Map<String, SubjectFigures> subjects = new TreeMap<>();
        String subject = scheme.content().subject();
        int place = 0;
        for (int back : scheme.yearsBack()) {
            place++;
            SqlText.of(
                            "select m.*, y.values::text, y.classes::text from (" + ROWS + condition,
                            evaluation.id(),
                            subject,
                            path)
                    .add("", more.toArray())
                    .add(
                            " order by r.code) m left join fact y on y.subject = ? and y.form = ? and y.year = ? and y.code = m.code and y.revision = m.revisions["
                                    + place + "]",
                            subject,
                            evaluation.form(),
                            evaluation.year() - back)
                    .list(database, row -> {
                        SubjectFigures known = subjects.get(row.getString(1));
                        SubjectFigures subjectOfRow = known == null ? subject(row) : known;
                        if (row.getString(9) != null) {
                            subjectOfRow.returns().put(back, reported(row.getString(9), row.getString(10)));
                        }
                        return subjects.put(subjectOfRow.code(), subjectOfRow);
                    });
        }
        return subjects;
    }

    private static SubjectFigures subject(ResultSet row) throws SQLException {
        return new SubjectFigures(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getArray(7) == null
                        ? null
                        : List.of((String[]) row.getArray(7).getArray()),
                new HashMap<>());
    }

    private SubjectFigures.Reported reported(String values, String classes) {
        try {
            return new SubjectFigures.Reported(json.readValue(values, NUMBERS), json.readValue(classes, CLASSES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored figures are unreadable", e);
        }
    }
}
