package io.junheng.expressions;

/**
 * Compiles formulas to PostgreSQL (编译成 SQL). Numbers are carried as fractions and comparisons multiply across, so nothing is rounded before a verdict: the
 * result is that of {@link Interpreter}, row for row. It needs the functions of {@code db/expressions}. A formula of
 * {@link FormulaLevel#POPULATION} compiles to aggregate expressions for a grouped select.
 */
public final class SqlCompiler {

    private SqlCompiler() {}

    /** The formula over the frame; what it reads is added to the frame's columns. */
    public static SqlFormula compile(Formula formula, SqlFrame frame) {
        return compile(formula.expression(), frame);
    }

    private static SqlFormula compile(Expression expression, SqlFrame frame) {
        SqlScope scope = new SqlScope(frame, 0);
        SqlReasons reasons = new SqlReasons(scope);
        expression.accept(reasons);
        String list = reasons.array();
        return switch (expression.type()) {
            case NUMBER -> {
                Fraction value = scope.numbers().of(expression);
                yield new SqlFormula(value.numerator(), value.bottom(), null, null, list, reasons.texts());
            }
            case TRUTH -> new SqlFormula(null, null, scope.conditions().of(expression), null, list, reasons.texts());
            case TEXT -> new SqlFormula(null, null, null, scope.texts().of(expression), list, reasons.texts());
            case DATE -> new SqlFormula(null, null, null, scope.dates().of(expression), list, reasons.texts());
        };
    }

    /** Whether fractions within fractions would make the SQL longer than is reasonable. */
    static boolean tooComplex(Expression expression) {
        try {
            compile(expression, new SqlFrame("f", year -> "v"));
            return false;
        } catch (BoundedSql.TooComplex tooComplex) {
            return true;
        }
    }
}
