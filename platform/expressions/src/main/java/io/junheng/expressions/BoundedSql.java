package io.junheng.expressions;

/** Keeps compiled SQL at a length that a database can plan. */
final class BoundedSql {

    private static final int LONGEST = 100_000;

    private BoundedSql() {}

    /** The text itself; one that is too long ends the compilation. */
    static String bounded(String sql) {
        if (sql.length() > LONGEST) {
            throw new TooComplex();
        }
        return sql;
    }

    /** The end of a compilation whose fractions within fractions go beyond all bounds. */
    static final class TooComplex extends RuntimeException {
        TooComplex() {
            super(null, null, false, false);
        }
    }
}
