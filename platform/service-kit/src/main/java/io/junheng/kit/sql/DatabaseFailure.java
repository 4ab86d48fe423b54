package io.junheng.kit.sql;

import java.sql.SQLException;
import java.util.Set;

/** A statement that failed. {@link #passing()} tells an outage, which a retry may cure, from a fault of the statement. */
public final class DatabaseFailure extends RuntimeException {

    private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "57P01", "57P02", "57P03");

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }

    public String sqlState() {
        return ((SQLException) getCause()).getSQLState();
    }

    public boolean passing() {
        return isPassing(getCause());
    }

    /** Whether {@code failure} or a cause of it is an outage of the database rather than a fault of what was asked. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state == null
                        || state.startsWith("08")
                        || state.startsWith("53")
                        || PASSING_STATES.contains(state)) {
                    return true;
                }
            }
            if (cause == cause.getCause()) {
                return false;
            }
        }
        return false;
    }
}
