package io.junheng.expressions;

import io.junheng.expressions.Expression.Operator;
import io.junheng.expressions.grammar.FormulaBaseVisitor;
import io.junheng.expressions.grammar.FormulaLexer;
import io.junheng.expressions.grammar.FormulaParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Checks the tree of one text. */
final class TreeCheck extends FormulaBaseVisitor<Typed> {

    private final Checker checker;
    private final SourceText source;
    private final Agreement agreement;
    private final CallCheck calls;

    TreeCheck(Checker checker, SourceText source) {
        this.checker = checker;
        this.source = source;
        this.agreement = new Agreement(source, checker.findings());
        this.calls = new CallCheck(this, agreement, checker.place());
    }

    Typed counted(Typed typed) {
        checker.place().count();
        return typed;
    }

    Typed of(Type type, ParserRuleContext tree) {
        return agreement.of(type, visit(tree), tree);
    }

    Span span(Token token) {
        return source.span(token);
    }

    static String content(Token text) {
        return text.getText().substring(1, text.getText().length() - 1);
    }

    @Override
    public Typed visitGroup(FormulaParser.GroupContext tree) {
        return visit(tree.expression());
    }

    @Override
    public Typed visitNumber(FormulaParser.NumberContext tree) {
        BigDecimal value = new BigDecimal(tree.NUMBER().getText());
        if (tree.TEXT() == null) {
            return counted(Typed.number(new Expression.Literal(value, null), null));
        }
        Token unit = tree.TEXT().getSymbol();
        return agreement
                .unit(content(unit), source.span(unit))
                .map(known -> counted(Typed.number(new Expression.Literal(value, known), known)))
                .orElse(Typed.BROKEN);
    }

    @Override
    public Typed visitText(FormulaParser.TextContext tree) {
        return checker.place().ofPopulation()
                ? agreement.fail(tree, FormulaProblem.TEXT_OUTSIDE_AGGREGATE, null)
                : counted(Typed.of(new Expression.Words(content(tree.TEXT().getSymbol()))));
    }

    @Override
    public Typed visitTruth(FormulaParser.TruthContext tree) {
        return counted(Typed.of(new Expression.Truth(tree.TRUE() != null)));
    }

    @Override
    public Typed visitName(FormulaParser.NameContext tree) {
        String name = tree.NAME().getText();
        Optional<Vocabulary.Entry> entry = checker.names().find(name);
        if (entry.isEmpty()) {
            checker.names().unknownName(source, source.span(tree), name);
            return Typed.BROKEN;
        }
        return entry.get() instanceof Vocabulary.DefinitionEntry definition
                ? defined(tree, name, definition)
                : element(tree, name, (Vocabulary.ElementEntry) entry.get());
    }

    private Typed element(ParserRuleContext tree, String name, Vocabulary.ElementEntry element) {
        if (checker.place().ofPopulation()) {
            String suggestion = element.type() == Type.NUMBER ? "sum(" + name + ")" : null;
            return agreement.fail(tree, FormulaProblem.NAME_OUTSIDE_AGGREGATE, suggestion, name);
        }
        return counted(new Typed(new Expression.Figure(name, element.label(), element.type()), element.unit()));
    }

    private Typed defined(ParserRuleContext tree, String name, Vocabulary.DefinitionEntry definition) {
        Findings findings = checker.findings();
        Optional<String> circle = findings.circle(name);
        if (circle.isPresent()) {
            return agreement.fail(tree, FormulaProblem.CYCLE, null, circle.get());
        }
        if (findings.depth() >= Limits.DEEPEST) {
            return agreement.fail(tree, FormulaProblem.TOO_DEEP, null, Limits.DEEPEST);
        }
        findings.enter(name);
        Typed body = checker.read(definition.text());
        findings.leave();
        return body.broken()
                ? body
                : counted(new Typed(new Expression.Defined(name, definition.label(), body.expression()), body.unit()));
    }

    @Override
    public Typed visitNegation(FormulaParser.NegationContext tree) {
        Typed operand = of(Type.NUMBER, tree.expression());
        return operand.broken()
                ? operand
                : counted(Typed.number(new Expression.Negation(operand.expression()), operand.unit()));
    }

    @Override
    public Typed visitProduct(FormulaParser.ProductContext tree) {
        Typed left = of(Type.NUMBER, tree.expression(0));
        Typed right = of(Type.NUMBER, tree.expression(1));
        if (left.broken() || right.broken()) {
            return Typed.BROKEN;
        }
        boolean times = tree.operator.getType() == FormulaLexer.TIMES;
        Unit unit = left.unit() == null && right.unit() == null
                ? null
                : times
                        ? left.unitOr(Unit.NONE).times(right.unitOr(Unit.NONE))
                        : left.unitOr(Unit.NONE).over(right.unitOr(Unit.NONE));
        return counted(Typed.number(
                new Expression.Arithmetic(
                        times ? Operator.MULTIPLY : Operator.DIVIDE, left.expression(), right.expression()),
                unit));
    }

    @Override
    public Typed visitSum(FormulaParser.SumContext tree) {
        Typed left = of(Type.NUMBER, tree.expression(0));
        Typed right = of(Type.NUMBER, tree.expression(1));
        Typed common = agreement.common(tree, left, right, tree.expression(1));
        if (common.broken()) {
            return common;
        }
        boolean plus = tree.operator.getType() == FormulaLexer.PLUS;
        boolean percents = common.unit() != null && common.unit().is("%");
        return counted(Typed.number(
                new Expression.Arithmetic(
                        plus ? Operator.ADD : Operator.SUBTRACT, left.expression(), right.expression()),
                percents && !plus ? Units.standard().of("pp") : common.unit()));
    }

    @Override
    public Typed visitComparison(FormulaParser.ComparisonContext tree) {
        Typed left = comparable(tree.expression(0));
        Typed right = comparable(tree.expression(1));
        if (agreement.common(tree, left, right, tree.expression(1)).broken()) {
            return Typed.BROKEN;
        }
        Relation relation = relation(tree.relation);
        boolean ordering = relation != Relation.EQUAL && relation != Relation.UNEQUAL;
        return left.is(Type.TEXT) && ordering
                ? agreement.fail(tree, FormulaProblem.TEXTS_ONLY_EQUAL, null)
                : counted(Typed.of(new Expression.Comparison(relation, left.expression(), right.expression())));
    }

    /** A condition is not compared with anything. */
    private Typed comparable(ParserRuleContext tree) {
        Typed typed = visit(tree);
        return typed.broken() || !typed.is(Type.TRUTH) ? typed : agreement.of(Type.NUMBER, typed, tree);
    }

    private static Relation relation(Token token) {
        return switch (token.getType()) {
            case FormulaLexer.LT -> Relation.BELOW;
            case FormulaLexer.LE -> Relation.AT_MOST;
            case FormulaLexer.GT -> Relation.ABOVE;
            case FormulaLexer.GE -> Relation.AT_LEAST;
            case FormulaLexer.EQ -> Relation.EQUAL;
            default -> Relation.UNEQUAL;
        };
    }

    @Override
    public Typed visitNot(FormulaParser.NotContext tree) {
        Typed operand = of(Type.TRUTH, tree.expression());
        return operand.broken() ? operand : counted(Typed.of(new Expression.Not(operand.expression())));
    }

    @Override
    public Typed visitBoth(FormulaParser.BothContext tree) {
        return logical(true, tree.expression(0), tree.expression(1));
    }

    @Override
    public Typed visitEither(FormulaParser.EitherContext tree) {
        return logical(false, tree.expression(0), tree.expression(1));
    }

    private Typed logical(boolean conjunction, ParserRuleContext first, ParserRuleContext second) {
        Typed left = of(Type.TRUTH, first);
        Typed right = of(Type.TRUTH, second);
        return left.broken() || right.broken()
                ? Typed.BROKEN
                : counted(Typed.of(new Expression.Logical(conjunction, left.expression(), right.expression())));
    }

    @Override
    public Typed visitCall(FormulaParser.CallContext tree) {
        String function = tree.NAME().getText();
        if (Names.isFunction(function)) {
            return calls.check(tree, function);
        }
        checker.names().unknownFunction(source, source.span(tree.NAME().getSymbol()), function);
        if (checker.place().ofPopulation()) {
            checker.place().inside(() -> argumentsOf(tree)); // most likely a misspelt aggregate
        } else {
            argumentsOf(tree);
        }
        return Typed.BROKEN;
    }

    private List<Typed> argumentsOf(FormulaParser.CallContext tree) {
        return tree.expression().stream().map(this::visit).toList();
    }
}
