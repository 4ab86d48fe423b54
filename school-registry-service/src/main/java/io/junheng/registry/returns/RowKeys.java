package io.junheng.registry.returns;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Digits;
import io.junheng.registry.reading.RefusedRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which return each row of an import is about (行的标识); rows that do not say so are refused. */
final class RowKeys {

    private final Map<Long, ReturnKey> keys = new HashMap<>();
    private final Map<Long, RowResult> refused = new HashMap<>();

    private RowKeys() {}

    static RowKeys of(Subject subject, List<ImportRow> rows) {
        RowKeys result = new RowKeys();
        String column = column(subject);
        for (ImportRow row : rows) {
            try {
                result.keys.put(row.number(), key(subject, column, row));
            } catch (Problem problem) {
                result.refused.put(row.number(), RefusedRow.of(row, problem));
            }
        }
        return result;
    }

    static List<ImportColumn> columns(Subject subject) {
        return List.of(
                subject == Subject.SCHOOL
                        ? ImportColumn.required("schoolCode", "学校标识码")
                        : ImportColumn.required("regionCode", "区划代码"),
                ImportColumn.required("year", "年度"),
                ImportColumn.required("form", "报表"));
    }

    /** The column that says whom a return is about. */
    static String column(Subject subject) {
        return subject == Subject.SCHOOL ? "schoolCode" : "regionCode";
    }

    static boolean isKey(String column) {
        return switch (column) {
            case "schoolCode", "regionCode", "year", "form" -> true;
            default -> false;
        };
    }

    /** The returns that rows are about. */
    Collection<ReturnKey> good() {
        return new HashSet<>(keys.values());
    }

    ReturnKey of(ImportRow row) {
        return keys.get(row.number());
    }

    Optional<RowResult> refused(ImportRow row) {
        return Optional.ofNullable(refused.get(row.number()));
    }

    private static boolean isYear(String text) {
        return text != null
                && text.length() == 4
                && Digits.only(text)
                && (text.charAt(0) == '1' || text.charAt(0) == '2');
    }

    private static ReturnKey key(Subject subject, String column, ImportRow row) {
        String code = row.get(column);
        if (code == null) {
            throw subject == Subject.SCHOOL
                    ? Problem.of(ReturnProblem.SCHOOL_UNKNOWN, "").at("/" + column)
                    : Problem.of(ReturnProblem.REGION_UNKNOWN, "").at("/" + column);
        }
        String year = row.get("year");
        if (!isYear(year)) {
            throw Problem.of(ReturnProblem.YEAR_FORMAT).at("/year");
        }
        String form = row.get("form");
        if (form == null) {
            throw Problem.of(ReturnProblem.FORM_REQUIRED).at("/form");
        }
        return new ReturnKey(subject, code, form, Integer.parseInt(year));
    }
}
