package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import io.junheng.expressions.Expression.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects under which SQL condition which reason applies. */
final class SqlReasons implements Expression.Visitor<Void> {

    private final SqlScope scope;
    private final List<String> guards;
    private final Map<Reason, List<String>> found;

    SqlReasons(SqlScope scope) {
        this(scope, List.of(), new LinkedHashMap<>());
    }

    private SqlReasons(SqlScope scope, List<String> guards, Map<Reason, List<String>> found) {
        this.scope = scope;
        this.guards = guards;
        this.found = found;
    }

    /** A {@code text[]} with one bind parameter for each of {@link #texts()}. */
    String array() {
        return bounded(found.values().stream()
                .map(conditions -> "CASE WHEN " + bounded(String.join(" OR ", conditions)) + " THEN ?::text END")
                .collect(Collectors.joining(", ", "array_remove(ARRAY[", "]::text[], NULL)")));
    }

    List<String> texts() {
        return found.keySet().stream().map(Reason::text).toList();
    }

    private SqlReasons under(String guard) {
        List<String> more = new ArrayList<>(guards);
        more.add(guard);
        return new SqlReasons(scope, more, found);
    }

    private void add(Reason reason, String condition) {
        List<String> all = new ArrayList<>(guards);
        all.add(condition);
        found.computeIfAbsent(reason, added -> new ArrayList<>()).add(bounded("(" + String.join(" AND ", all) + ")"));
    }

    /** The reasons of all parts, for what is undetermined as soon as one of them is. */
    private Void parts(Expression node) {
        node.parts().forEach(part -> part.accept(this));
        return null;
    }

    @Override
    public Void literal(Expression.Literal node) {
        return null;
    }

    @Override
    public Void truth(Expression.Truth node) {
        return null;
    }

    @Override
    public Void words(Expression.Words node) {
        return null;
    }

    @Override
    public Void day(Expression.Day node) {
        return null;
    }

    @Override
    public Void figure(Expression.Figure node) {
        add(Reason.missing(new Element(node.name(), scope.yearsBack())), scope.column(node) + " IS NULL");
        return null;
    }

    @Override
    public Void defined(Expression.Defined node) {
        return parts(node);
    }

    @Override
    public Void negation(Expression.Negation node) {
        return parts(node);
    }

    @Override
    public Void arithmetic(Expression.Arithmetic node) {
        parts(node);
        if (node.operator() == Expression.Operator.DIVIDE) {
            Fraction divisor = scope.numbers().of(node.right());
            String zero = "(" + divisor.numerator() + " = 0 AND " + divisor.bottom() + " IS NOT NULL)";
            add(new Reason(Reason.Code.ZERO_DENOMINATOR, Printer.text(node.right())), zero);
        }
        return null;
    }

    @Override
    public Void conversion(Expression.Conversion node) {
        return parts(node);
    }

    @Override
    public Void comparison(Expression.Comparison node) {
        return parts(node);
    }

    @Override
    public Void oneOf(Expression.OneOf node) {
        return parts(node);
    }

    @Override
    public Void known(Expression.Known node) {
        return null;
    }

    @Override
    public Void not(Expression.Not node) {
        return parts(node);
    }

    @Override
    public Void logical(Expression.Logical node) {
        String left = scope.conditions().of(node.left());
        String right = scope.conditions().of(node.right());
        String decisive = node.conjunction() ? " IS FALSE" : " IS TRUE";
        node.left().accept(under("(" + right + decisive + ") IS FALSE").under(left + " IS NULL"));
        return node.right().accept(under("(" + left + decisive + ") IS FALSE").under(right + " IS NULL"));
    }

    @Override
    public Void choice(Expression.Choice node) {
        String condition = scope.conditions().of(node.condition());
        node.condition().accept(under(condition + " IS NULL"));
        node.then().accept(under(condition));
        return node.otherwise().accept(under("NOT " + condition));
    }

    @Override
    public Void extreme(Expression.Extreme node) {
        return parts(node);
    }

    @Override
    public Void applied(Expression.Applied node) {
        parts(node);
        if (node.function().partial()) {
            String known = node.operands().stream()
                    .map(operand -> scope.known(operand) + " IS NOT NULL AND ")
                    .collect(Collectors.joining());
            add(
                    new Reason(Reason.Code.NO_SUCH_DATE, Printer.text(node)),
                    known + scope.dates().of(node) + " IS NULL");
        }
        return null;
    }

    @Override
    public Void previous(Expression.Previous node) {
        return node.operand().accept(new SqlReasons(scope.earlier(node.years()), guards, found));
    }

    @Override
    public Void growth(Expression.Growth node) {
        return node.expanded().accept(this);
    }

    @Override
    public Void run(Expression.Run node) {
        return node.expanded().accept(this);
    }

    @Override
    public Void aggregate(Expression.Aggregate node) {
        SqlMembers members = SqlMembers.of(node, scope);
        if (node.within() == null) {
            ofMembers(node, members);
        } else {
            undeterminedMembers(node.within(), "NOT (" + members.decided() + ")");
            under(members.decided()).ofMembers(node, members);
        }
        return null;
    }

    private void ofMembers(Expression.Aggregate node, SqlMembers members) {
        if (node.statistic() != Statistic.COUNT && node.statistic() != Statistic.DISTINCT) {
            add(new Reason(Reason.Code.EMPTY_POPULATION, ""), members.number() + " = 0");
        }
        node.figures()
                .forEach(figure -> undeterminedMembers(figure, "NOT (" + members.complete(scope.known(figure)) + ")"));
        if (node.figures().size() == 2) {
            Fraction weight = scope.numbers().of(node.figures().get(1));
            add(
                    new Reason(
                            Reason.Code.WEIGHT_NOT_POSITIVE,
                            Printer.text(node.figures().get(1))),
                    members.allKnown(weight.known()) + " AND NOT (" + members.allPositive(weight) + ")");
        }
        if (node.statistic() == Statistic.CV) {
            Fraction total = scope.numbers().of(node.figures().get(0));
            add(
                    new Reason(
                            Reason.Code.MEAN_NOT_POSITIVE,
                            Printer.text(node.figures().get(0))),
                    members.allKnown(total.known()) + " AND "
                            + members.sum(total).numerator() + " <= 0");
        }
    }

    private void undeterminedMembers(Expression operand, String condition) {
        add(new Reason(Reason.Code.UNDETERMINED_MEMBERS, Printer.text(operand)), condition);
    }
}
