package io.junheng.indicator.evaluation;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what was measured. */
@ApplicationScoped
public class Results {

    private static final String COLUMNS =
            "criterion, stage, subject, code, name, county, region_path, value, numerator, denominator, verdict, floor_met, reasons";
    private static final String ORDER =
            " order by criterion collate \"C\", stage collate \"C\", subject collate \"C\", code collate \"C\"";

    private final Database database;

    Results(Database database) {
        this.database = database;
    }

    /** One result of the evaluation. */
    public Optional<Result> find(String evaluation, Result.Key key) {
        return database.one(
                "select " + COLUMNS
                        + " from evaluation_result where evaluation_id = ? and criterion = ? and stage = ? and subject = ? and code = ?",
                Results::result,
                evaluation,
                key.criterion(),
                key.stage(),
                key.subject(),
                key.code());
    }

    /** The results of these criteria in these counties that are not met or are of subjects with these codes, in canonical order. */
    public List<Result> failingOrOf(
            String evaluation, List<String> criteria, List<String> counties, Collection<String> codes) {
        return database.list(
                "select " + COLUMNS
                        + " from evaluation_result where evaluation_id = ? and county = any(?) and criterion = any(?)"
                        + " and (verdict = 'NOT_MET' or code = any(?))" + ORDER,
                Results::result,
                evaluation,
                counties,
                criteria,
                codes);
    }

    /** The results of these criteria, in canonical order. */
    public List<Result> of(String evaluation, List<String> criteria) {
        return database.list(
                "select " + COLUMNS + " from evaluation_result where evaluation_id = ? and criterion = any(?)" + ORDER,
                Results::result,
                evaluation,
                criteria);
    }

    /** All results below a path, in canonical order. */
    public List<Result> below(String evaluation, String regionPath) {
        return database.list(
                "select " + COLUMNS
                        + " from evaluation_result where evaluation_id = ? and starts_with(region_path, ?)"
                        + ORDER,
                Results::result,
                evaluation,
                regionPath);
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                Verdict.valueOf(row.getString(11)),
                row.getObject(12, Boolean.class),
                Arrays.asList((String[]) row.getArray(13).getArray()));
    }
}
