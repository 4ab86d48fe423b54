package io.junheng.registry.procedure;

import io.junheng.kit.sql.Database;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.rule.Scope;
import io.junheng.registry.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts and sums over other cases (其他办件计数). */
@ApplicationScoped
class CaseFigures {

    private static final String NOWHERE = "!";

    private final Database database;

    CaseFigures(Database database) {
        this.database = database;
    }

    /** The figures for a case; a sum of nothing is 0. */
    Values of(List<CaseFigure> figures, String caseId, CaseSubject about) {
        SortedMap<String, Object> values = new TreeMap<>();
        figures.forEach(figure -> values.put(figure.key(), value(figure, caseId, about)));
        return new Values(values);
    }

    private BigDecimal value(CaseFigure figure, String caseId, CaseSubject about) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select ");
        if (figure.sum() == null) {
            sql.append("count(*)");
        } else {
            sql.append("coalesce(sum((field_values ->> ?)::numeric), 0)");
            parameters.add(figure.sum());
        }
        sql.append(" from procedure_case where procedure = ? and status = any(?) and id <> ?");
        parameters.add(figure.procedure());
        parameters.add(figure.statuses());
        parameters.add(caseId);
        if (figure.reach() == Scope.SCHOOL) {
            sql.append(" and subject = ? and subject_code = ?");
            parameters.add(about.subject());
            parameters.add(about.code());
        } else {
            sql.append(" and region_path like ? || '%'");
            parameters.add(around(figure.reach(), about.regionPath()));
        }
        figure.where().forEach((field, text) -> {
            sql.append(" and field_values ->> ? = ?");
            parameters.add(field);
            parameters.add(text);
        });
        return database.one(sql.toString(), row -> Figure.of(row.getBigDecimal(1)), parameters.toArray())
                .orElse(BigDecimal.ZERO);
    }

    /** The path of the region of that level around {@code path}; one that holds nothing when there is none. */
    private String around(Scope scope, String path) {
        if (scope == Scope.NATION) {
            return "/";
        }
        return database.one(
                        "select path from region where ? like path || '%' and level = ?",
                        row -> row.getString(1), path, scope.level())
                .orElse(NOWHERE);
    }
}
