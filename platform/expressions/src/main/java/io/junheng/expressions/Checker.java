package io.junheng.expressions;

import io.junheng.expressions.Expression.Operator;
import io.junheng.expressions.Expression.Statistic;
import io.junheng.expressions.grammar.FormulaBaseVisitor;
import io.junheng.expressions.grammar.FormulaLexer;
import io.junheng.expressions.grammar.FormulaParser;
import io.junheng.expressions.grammar.FormulaParser.ArgumentContext;
import io.junheng.expressions.grammar.FormulaParser.CallContext;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Turns text into a checked expression, or into all errors at once. Bounded in time and stack whatever the text. */
final class Checker {

    static final int LONGEST_TEXT = 10_000;
    static final int MOST_TOKENS = 1_000;
    static final int DEEPEST = 64;
    static final int MOST_NODES = 2_000;
    static final int LONGEST_NUMBER = 40;
    static final int MOST_YEARS_BACK = 10;

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("min", "min(number, number, …)"),
            Map.entry("max", "max(number, number, …)"),
            Map.entry("if", "if(condition, number, number)"),
            Map.entry("previous", "previous(number)"),
            Map.entry("growth", "growth(number)"),
            Map.entry("to", "to(number, \"unit\")"),
            Map.entry("sum", "sum(number)"),
            Map.entry("count", "count() / count(condition)"),
            Map.entry("share", "share(condition)"),
            Map.entry("mean", "mean(number) / mean(number, weight)"),
            Map.entry("cv", "cv(total, weight)"));

    private final Vocabulary vocabulary;
    private final FormulaLevel level;
    private final Set<FormulaError> errors = new LinkedHashSet<>();
    private final Deque<String> definitions = new ArrayDeque<>();
    private int nodes;
    private int yearsBack;
    private boolean inAggregate;

    Checker(Vocabulary vocabulary, FormulaLevel level) {
        this.vocabulary = vocabulary;
        this.level = level;
    }

    List<FormulaError> errors() {
        return errors.stream()
                .sorted(Comparator.comparing(FormulaError::definition, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingInt(FormulaError::offset))
                .toList();
    }

    Optional<Typed> check(String text, Formula.Expected expected) {
        try {
            Typed typed = read(text);
            if (typed.broken() || !errors.isEmpty()) {
                return Optional.empty();
            }
            checkResult(text, typed, expected);
            if (errors.isEmpty() && SqlCompiler.tooComplex(typed.expression(), typed.condition())) {
                report(text, new Span(0, text.length()), FormulaProblem.TOO_COMPLEX, null);
            }
            return Optional.of(typed);
        } catch (TooLarge tooLarge) {
            report(text, new Span(0, text.length()), FormulaProblem.TOO_LARGE, null, MOST_NODES);
            return Optional.empty();
        }
    }

    private void checkResult(String text, Typed typed, Formula.Expected expected) {
        Span whole = new Span(0, text.length());
        if (expected == Formula.Expected.ANYTHING) {
            return;
        }
        if (expected.condition() != typed.condition()) {
            report(
                    text,
                    whole,
                    expected.condition() ? FormulaProblem.CONDITION_EXPECTED : FormulaProblem.NUMBER_EXPECTED,
                    null);
            return;
        }
        if (!expected.condition() && !typed.unitOr(expected.unit()).equals(expected.unit())) {
            boolean convertible = convertible(typed.unit(), expected.unit());
            report(
                    text,
                    whole,
                    FormulaProblem.WRONG_RESULT_UNIT,
                    convertible ? "to(" + text + ", \"" + expected.unit().symbol() + "\")" : null,
                    typed.unit().symbol(),
                    expected.unit().symbol());
        }
    }

    private static boolean convertible(Unit from, Unit to) {
        return from.measuresSameAs(to);
    }

    private void report(String text, Span span, FormulaProblem problem, String suggestion, Object... arguments) {
        errors.add(FormulaError.of(problem, text, span, suggestion, definitions.peekLast(), arguments));
    }

    /** Reads one text, that of the formula or of a definition it uses. */
    private Typed read(String text) {
        if (text.length() > LONGEST_TEXT) {
            report(text, new Span(0, 0), FormulaProblem.TOO_LONG, null, text.length(), LONGEST_TEXT);
            return Typed.BROKEN;
        }
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        int[] offsets = utf16Offsets(text);
        if (!bounded(text, tokens.getTokens(), offsets)) {
            return Typed.BROKEN;
        }
        FormulaParser parser = new FormulaParser(tokens);
        parser.removeErrorListeners();
        SyntaxErrors syntax = new SyntaxErrors(text, definitions.peekLast(), offsets);
        parser.addErrorListener(syntax);
        FormulaParser.FormulaContext tree = parser.formula();
        if (!syntax.errors().isEmpty()) {
            errors.addAll(syntax.errors());
            checkWords(text, tokens.getTokens(), offsets);
            return Typed.BROKEN;
        }
        return new Walk(text, offsets).visit(tree.expression());
    }

    private boolean bounded(String text, List<Token> tokens, int[] offsets) {
        int depth = 0;
        int prefixes = 0;
        for (Token token : tokens) {
            int type = token.getType();
            prefixes = type == FormulaLexer.MINUS || type == FormulaLexer.NOT ? prefixes + 1 : 0;
            depth += type == FormulaLexer.OPEN ? 1 : type == FormulaLexer.CLOSE ? -1 : 0;
            if (depth + prefixes > DEEPEST) {
                report(text, span(token, offsets), FormulaProblem.TOO_DEEP, null, DEEPEST);
                return false;
            }
            if (type == FormulaLexer.NUMBER && token.getText().length() > LONGEST_NUMBER) {
                report(text, span(token, offsets), FormulaProblem.NUMBER_TOO_LONG, null, LONGEST_NUMBER);
                return false;
            }
        }
        if (tokens.size() > MOST_TOKENS) {
            report(text, new Span(0, text.length()), FormulaProblem.TOO_LARGE, null, MOST_TOKENS);
            return false;
        }
        return true;
    }

    /** After a syntax error the tree means little, but misspelt words can still be told. */
    private void checkWords(String text, List<Token> tokens, int[] offsets) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == FormulaLexer.NAME) {
                boolean call = i + 1 < tokens.size() && tokens.get(i + 1).getType() == FormulaLexer.OPEN;
                if (call && !FUNCTIONS.containsKey(token.getText())) {
                    unknownFunction(text, span(token, offsets), token.getText());
                } else if (!call && vocabulary.find(token.getText()).isEmpty()) {
                    unknownName(text, span(token, offsets), token.getText());
                }
            }
        }
    }

    private void unknownName(String text, Span span, String name) {
        report(text, span, FormulaProblem.UNKNOWN_NAME, vocabulary.nearest(name).orElse(null), name);
    }

    private void unknownFunction(String text, Span span, String name) {
        String nearest = Spelling.nearest(name, FUNCTIONS.keySet()).orElse(null);
        report(text, span, FormulaProblem.UNKNOWN_FUNCTION, nearest, name);
    }

    /** ANTLR counts code points, clients count UTF-16 units. */
    private static int[] utf16Offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length - 1; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[offsets.length - 1] = text.length();
        return offsets;
    }

    static Span span(Token token, int[] offsets) {
        int start = Math.min(token.getStartIndex(), offsets.length - 1);
        int end = Math.max(start, Math.min(token.getStopIndex() + 1, offsets.length - 1));
        return new Span(offsets[start], offsets[end]);
    }

    /** Ends a reading whose definitions expand beyond all bounds. */
    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }

    /** Checks the tree of one text. */
    private final class Walk extends FormulaBaseVisitor<Typed> {

        private final String text;
        private final int[] offsets;

        Walk(String text, int[] offsets) {
            this.text = text;
            this.offsets = offsets;
        }

        private Typed counted(Typed typed) {
            if (++nodes > MOST_NODES) {
                throw new TooLarge();
            }
            return typed;
        }

        private Span spanOf(ParserRuleContext tree) {
            return new Span(
                    span(tree.getStart(), offsets).start(),
                    span(tree.getStop(), offsets).end());
        }

        private String source(ParserRuleContext tree) {
            Span span = spanOf(tree);
            return text.substring(span.start(), span.end());
        }

        private Typed fail(ParserRuleContext tree, FormulaProblem problem, String suggestion, Object... arguments) {
            report(text, spanOf(tree), problem, suggestion, arguments);
            return Typed.BROKEN;
        }

        private Typed number(ParserRuleContext tree) {
            Typed typed = visit(tree);
            return !typed.broken() && typed.condition() ? fail(tree, FormulaProblem.NUMBER_EXPECTED, null) : typed;
        }

        private Typed condition(ParserRuleContext tree) {
            Typed typed = visit(tree);
            return !typed.broken() && !typed.condition() ? fail(tree, FormulaProblem.CONDITION_EXPECTED, null) : typed;
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
            Optional<Unit> unit = unit(tree, tree.TEXT().getSymbol());
            return unit.map(known -> counted(Typed.number(new Expression.Literal(value, known), known)))
                    .orElse(Typed.BROKEN);
        }

        @Override
        public Typed visitTruth(FormulaParser.TruthContext tree) {
            return counted(Typed.condition(new Expression.Truth(tree.TRUE() != null)));
        }

        @Override
        public Typed visitName(FormulaParser.NameContext tree) {
            String name = tree.NAME().getText();
            Optional<Vocabulary.Entry> entry = vocabulary.find(name);
            if (entry.isEmpty()) {
                unknownName(text, spanOf(tree), name);
                return Typed.BROKEN;
            }
            if (entry.get() instanceof Vocabulary.DefinitionEntry definition) {
                return defined(tree, name, definition);
            }
            Vocabulary.ElementEntry element = (Vocabulary.ElementEntry) entry.get();
            if (level == FormulaLevel.POPULATION && !inAggregate) {
                return fail(tree, FormulaProblem.NAME_OUTSIDE_AGGREGATE, "sum(" + name + ")", name);
            }
            return counted(Typed.number(new Expression.Figure(name, element.label()), element.unit()));
        }

        private Typed defined(ParserRuleContext tree, String name, Vocabulary.DefinitionEntry definition) {
            if (definitions.contains(name)) {
                List<String> path = new ArrayList<>(definitions);
                path.add(name);
                return fail(
                        tree,
                        FormulaProblem.CYCLE,
                        null,
                        String.join(" → ", path.subList(path.indexOf(name), path.size())));
            }
            if (definitions.size() >= DEEPEST) {
                return fail(tree, FormulaProblem.TOO_DEEP, null, DEEPEST);
            }
            definitions.addLast(name);
            Typed body = read(definition.text());
            definitions.removeLast();
            if (body.broken()) {
                return body;
            }
            Expression expression = new Expression.Defined(name, definition.label(), body.expression());
            return counted(new Typed(expression, body.condition(), body.unit()));
        }

        @Override
        public Typed visitNegation(FormulaParser.NegationContext tree) {
            Typed operand = number(tree.expression());
            return operand.broken()
                    ? operand
                    : counted(Typed.number(new Expression.Negation(operand.expression()), operand.unit()));
        }

        @Override
        public Typed visitProduct(FormulaParser.ProductContext tree) {
            Typed left = number(tree.expression(0));
            Typed right = number(tree.expression(1));
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
            Typed left = number(tree.expression(0));
            Typed right = number(tree.expression(1));
            if (left.broken() || right.broken()) {
                return Typed.BROKEN;
            }
            Optional<Unit[]> common = common(tree, left, right, tree.expression(1));
            if (common.isEmpty()) {
                return Typed.BROKEN;
            }
            boolean plus = tree.operator.getType() == FormulaLexer.PLUS;
            Unit unit = common.get()[0];
            boolean percents = unit != null && unit.is("%");
            return counted(Typed.number(
                    new Expression.Arithmetic(
                            plus ? Operator.ADD : Operator.SUBTRACT, left.expression(), right.expression()),
                    percents && !plus ? Units.standard().of("pp") : unit));
        }

        /** The unit both have, in an array because it may be null; empty after reporting that they differ. */
        private Optional<Unit[]> common(ParserRuleContext tree, Typed left, Typed right, ParserRuleContext second) {
            if (left.unit() == null || right.unit() == null || left.unit().equals(right.unit())) {
                return Optional.of(new Unit[] {left.unitOr(right.unit())});
            }
            String suggestion = convertible(right.unit(), left.unit())
                    ? "to(" + source(second) + ", \"" + left.unit().symbol() + "\")"
                    : null;
            fail(
                    tree,
                    FormulaProblem.UNIT_MISMATCH,
                    suggestion,
                    left.unit().symbol(),
                    right.unit().symbol());
            return Optional.empty();
        }

        @Override
        public Typed visitComparison(FormulaParser.ComparisonContext tree) {
            Typed left = number(tree.expression(0));
            Typed right = number(tree.expression(1));
            if (left.broken()
                    || right.broken()
                    || common(tree, left, right, tree.expression(1)).isEmpty()) {
                return Typed.BROKEN;
            }
            Relation relation = switch (tree.relation.getType()) {
                case FormulaLexer.LT -> Relation.BELOW;
                case FormulaLexer.LE -> Relation.AT_MOST;
                case FormulaLexer.GT -> Relation.ABOVE;
                case FormulaLexer.GE -> Relation.AT_LEAST;
                case FormulaLexer.EQ -> Relation.EQUAL;
                default -> Relation.UNEQUAL;
            };
            return counted(Typed.condition(new Expression.Comparison(relation, left.expression(), right.expression())));
        }

        @Override
        public Typed visitNot(FormulaParser.NotContext tree) {
            Typed operand = condition(tree.expression());
            return operand.broken() ? operand : counted(Typed.condition(new Expression.Not(operand.expression())));
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
            Typed left = condition(first);
            Typed right = condition(second);
            return left.broken() || right.broken()
                    ? Typed.BROKEN
                    : counted(Typed.condition(
                            new Expression.Logical(conjunction, left.expression(), right.expression())));
        }

        @Override
        public Typed visitCall(CallContext tree) {
            String function = tree.NAME().getText();
            if (!FUNCTIONS.containsKey(function)) {
                unknownFunction(text, span(tree.NAME().getSymbol(), offsets), function);
                for (ArgumentContext argument : tree.argument()) {
                    if (argument.expression() != null) {
                        visit(argument.expression());
                    }
                }
                return Typed.BROKEN;
            }
            return switch (function) {
                case "to" -> conversion(tree);
                case "min", "max" -> extreme(tree, function.equals("max"));
                case "if" -> choice(tree);
                case "previous", "growth" -> backwards(tree, function.equals("growth"));
                default -> aggregate(tree, function);
            };
        }

        private Typed wrongArguments(CallContext tree, String function) {
            return fail(tree, FormulaProblem.WRONG_ARGUMENTS, null, function, FUNCTIONS.get(function));
        }

        private boolean hasExpressions(CallContext tree, int least, int most) {
            return tree.argument().size() >= least
                    && tree.argument().size() <= most
                    && tree.argument().stream().allMatch(argument -> argument.expression() != null);
        }

        private Optional<Unit> unit(ParserRuleContext tree, Token token) {
            String name = token.getText().substring(1, token.getText().length() - 1);
            Optional<Unit> unit = Units.standard().find(name);
            if (unit.isEmpty()) {
                String nearest =
                        Spelling.nearest(name, Units.standard().names()).orElse(null);
                report(text, span(token, offsets), FormulaProblem.UNKNOWN_UNIT, nearest, name);
            }
            return unit;
        }

        private Typed conversion(CallContext tree) {
            if (tree.argument().size() != 2
                    || tree.argument(0).expression() == null
                    || tree.argument(1).TEXT() == null) {
                return wrongArguments(tree, "to");
            }
            Typed operand = number(tree.argument(0).expression());
            Optional<Unit> unit = unit(tree, tree.argument(1).TEXT().getSymbol());
            if (operand.broken() || unit.isEmpty()) {
                return Typed.BROKEN;
            }
            Unit from = operand.unitOr(unit.get());
            if (!convertible(from, unit.get())) {
                return fail(
                        tree,
                        FormulaProblem.NOT_CONVERTIBLE,
                        null,
                        from.symbol(),
                        unit.get().symbol());
            }
            Expression expression =
                    new Expression.Conversion(operand.expression(), unit.get(), from.factorTo(unit.get()));
            return counted(Typed.number(expression, unit.get()));
        }

        private Typed extreme(CallContext tree, boolean greatest) {
            if (!hasExpressions(tree, 2, Integer.MAX_VALUE)) {
                return wrongArguments(tree, greatest ? "max" : "min");
            }
            List<Expression> operands = new ArrayList<>();
            Typed sofar = null;
            boolean broken = false;
            for (ArgumentContext argument : tree.argument()) {
                Typed operand = number(argument.expression());
                if (operand.broken()) {
                    broken = true;
                } else if (sofar == null) {
                    sofar = operand;
                } else {
                    Optional<Unit[]> common = common(tree, sofar, operand, argument.expression());
                    broken = broken || common.isEmpty();
                    sofar = common.isEmpty() ? sofar : Typed.number(sofar.expression(), common.get()[0]);
                }
                operands.add(operand.expression());
            }
            return broken
                    ? Typed.BROKEN
                    : counted(Typed.number(new Expression.Extreme(greatest, operands), sofar.unit()));
        }

        private Typed choice(CallContext tree) {
            if (!hasExpressions(tree, 3, 3)) {
                return wrongArguments(tree, "if");
            }
            Typed condition = condition(tree.argument(0).expression());
            Typed then = number(tree.argument(1).expression());
            Typed otherwise = number(tree.argument(2).expression());
            if (condition.broken() || then.broken() || otherwise.broken()) {
                return Typed.BROKEN;
            }
            return common(tree, then, otherwise, tree.argument(2).expression())
                    .map(unit -> counted(Typed.number(
                            new Expression.Choice(condition.expression(), then.expression(), otherwise.expression()),
                            unit[0])))
                    .orElse(Typed.BROKEN);
        }

        private Typed backwards(CallContext tree, boolean growth) {
            if (!hasExpressions(tree, 1, 1)) {
                return wrongArguments(tree, growth ? "growth" : "previous");
            }
            if (yearsBack == MOST_YEARS_BACK) {
                return fail(tree, FormulaProblem.TOO_FAR_BACK, null, MOST_YEARS_BACK);
            }
            yearsBack++;
            Typed operand = number(tree.argument(0).expression());
            yearsBack--;
            if (operand.broken()) {
                return operand;
            }
            return counted(
                    growth
                            ? Typed.number(new Expression.Growth(operand.expression()), Unit.NONE)
                            : Typed.number(new Expression.Previous(operand.expression()), operand.unit()));
        }

        private Typed aggregate(CallContext tree, String function) {
            if (level == FormulaLevel.SUBJECT) {
                return fail(tree, FormulaProblem.AGGREGATE_NOT_ALLOWED, null, function);
            }
            if (inAggregate) {
                return fail(tree, FormulaProblem.NESTED_AGGREGATE, null, function);
            }
            boolean sized = switch (function) {
                case "count" -> hasExpressions(tree, 0, 1);
                case "mean" -> hasExpressions(tree, 1, 2);
                case "cv" -> hasExpressions(tree, 2, 2);
                default -> hasExpressions(tree, 1, 1);
            };
            if (!sized) {
                return wrongArguments(tree, function);
            }
            inAggregate = true;
            boolean conditions = function.equals("count") || function.equals("share");
            List<Typed> operands = new ArrayList<>();
            for (ArgumentContext argument : tree.argument()) {
                operands.add(conditions ? condition(argument.expression()) : number(argument.expression()));
            }
            inAggregate = false;
            if (operands.stream().anyMatch(Typed::broken)) {
                return Typed.BROKEN;
            }
            List<Expression> expressions =
                    operands.stream().map(Typed::expression).toList();
            return counted(
                    switch (function) {
                        case "sum" ->
                            Typed.number(
                                    new Expression.Aggregate(Statistic.SUM, expressions),
                                    operands.get(0).unit());
                        case "mean" ->
                            Typed.number(
                                    new Expression.Aggregate(Statistic.MEAN, expressions),
                                    operands.get(0).unit());
                        case "count" -> Typed.number(new Expression.Aggregate(Statistic.COUNT, expressions), Unit.NONE);
                        case "share" -> Typed.number(new Expression.Aggregate(Statistic.SHARE, expressions), Unit.NONE);
                        default -> Typed.number(new Expression.Aggregate(Statistic.CV, expressions), Unit.NONE);
                    });
        }
    }
}
