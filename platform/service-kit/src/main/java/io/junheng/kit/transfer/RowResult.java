package io.junheng.kit.transfer;

import io.junheng.kit.problem.ProblemType;
import io.junheng.kit.problem.Violation;
import java.util.List;

/** What became of one row, with remarks that name the column: the reasons of a rejection, or warnings. */
public record RowResult(Outcome outcome, List<Remark> remarks) {

    /** The four ends of a row. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** One remark: column (null for the row), what is wrong, and the value as it was sent. */
    public record Remark(String column, Violation violation, String value) {

        public static Remark of(String column, String value, ProblemType type, Object... args) {
            return new Remark(column, Violation.of(type, args), value);
        }
    }

    public static RowResult created() {
        return new RowResult(Outcome.CREATED, List.of());
    }

    public static RowResult updated() {
        return new RowResult(Outcome.UPDATED, List.of());
    }

    public static RowResult unchanged() {
        return new RowResult(Outcome.UNCHANGED, List.of());
    }

    public static RowResult rejected(List<Remark> reasons) {
        return new RowResult(Outcome.REJECTED, List.copyOf(reasons));
    }

    /** The same result with warnings. */
    public RowResult warning(List<Remark> warnings) {
        return new RowResult(outcome, List.copyOf(warnings));
    }
}
