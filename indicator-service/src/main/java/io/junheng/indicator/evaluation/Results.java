package io.junheng.indicator.evaluation;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
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

    /** The results of these criteria, in canonical order. */
    public List<Result> of(String evaluation, List<String> criteria) {
        return database.list(
                "select " + COLUMNS + " from evaluation_result where evaluation_id = ? and criterion = any(?)" + ORDER,
                Results::result,
                evaluation,
                criteria);
    }

    /** The verdict of the whole: of every county, or of every subject where there are no counties. */
    Verdict overall(Evaluation evaluation, String verdict) {
        List<Result> rows = of(evaluation.id(), List.of(verdict));
        if (rows.stream().anyMatch(row -> row.verdict() == Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.verdict() == Verdict.MET)
                ? Verdict.MET
                : Verdict.UNDETERMINED;
    }

    int members(Evaluation evaluation) {
        return count(evaluation, "excluded is null");
    }

    int unreported(Evaluation evaluation) {
        return count(evaluation, "excluded is null and revisions ->> '0' is null");
    }

    private int count(Evaluation evaluation, String condition) {
        return database.one(
                        "select count(distinct code) from evaluation_member where evaluation_id = ? and " + condition,
                        row -> row.getInt(1),
                        evaluation.id())
                .orElse(0);
    }

    /** SHA-256 of all results in canonical order, in hexadecimal: equal for equal inputs and the same framework version. */
    String hash(Evaluation evaluation) {
        MessageDigest digest = sha256();
        database.stream(
                "select concat_ws('|', criterion, stage, subject, code, coalesce(value::text, '-'), coalesce(numerator::text, '-'),"
                        + " coalesce(denominator::text, '-'), verdict, coalesce(floor_met::text, '-'), array_to_string(reasons, ';'))"
                        + " from evaluation_result where evaluation_id = ?"
                        + ORDER,
                1_000,
                row -> digest.update((row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8)),
                evaluation.id());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
