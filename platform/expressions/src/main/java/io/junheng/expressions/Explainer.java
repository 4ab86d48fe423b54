package io.junheng.expressions;

import io.junheng.expressions.Printer.Piece;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts an expression into Chinese or English words. */
final class Explainer implements Expression.Visitor<Piece> {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int ATOM = 8;

    private final Language language;

    Explainer(Language language) {
        this.language = language;
    }

    String words(Expression expression) {
        return expression.accept(this).text();
    }

    private String choose(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private String unit(Unit unit) {
        return unit.symbol().equals("1") ? choose("纯数", "a pure number") : unit.symbol();
    }

    @Override
    public Piece literal(Expression.Literal node) {
        boolean bare = node.unit() == null || node.unit().isNone();
        return new Piece(
                node.value().toPlainString() + (bare ? "" : " " + node.unit().symbol()), ATOM);
    }

    @Override
    public Piece truth(Expression.Truth node) {
        return new Piece(node.value() ? choose("恒成立", "always") : choose("恒不成立", "never"), ATOM);
    }

    @Override
    public Piece words(Expression.Words node) {
        return new Piece(quoted(node.value()), ATOM);
    }

    private String quoted(String text) {
        return choose("“" + text + "”", "\"" + text + "\"");
    }

    @Override
    public Piece day(Expression.Day node) {
        LocalDate day = node.value();
        String zh = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return new Piece(choose(zh, day.toString()), ATOM);
    }

    @Override
    public Piece figure(Expression.Figure node) {
        return new Piece(node.label().in(language), ATOM);
    }

    @Override
    public Piece defined(Expression.Defined node) {
        return new Piece(node.label().in(language), ATOM);
    }

    @Override
    public Piece negation(Expression.Negation node) {
        return new Piece("−" + node.operand().accept(this).within(ATOM), PRODUCT);
    }

    @Override
    public Piece arithmetic(Expression.Arithmetic node) {
        int binding = switch (node.operator()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
        };
        return new Piece(
                node.left().accept(this).within(binding)
                        + " " + node.operator().words() + " "
                        + node.right().accept(this).within(binding + 1),
                binding);
    }

    @Override
    public Piece conversion(Expression.Conversion node) {
        Piece operand = node.operand().accept(this);
        return new Piece(
                operand.within(PRODUCT) + choose("（折算为 ", " (expressed in ") + unit(node.unit()) + choose("）", ")"),
                PRODUCT);
    }

    @Override
    public Piece comparison(Expression.Comparison node) {
        return new Piece(
                node.left().accept(this).within(SUM)
                        + " " + node.relation().words(node.left().type(), language) + " "
                        + node.right().accept(this).within(SUM),
                COMPARISON);
    }

    @Override
    public Piece oneOf(Expression.OneOf node) {
        String operand = node.operand().accept(this).within(SUM);
        String options = node.options().stream().map(this::quoted).collect(Collectors.joining(choose("、", ", ")));
        return new Piece(choose(operand + " 为 " + options + " 之一", operand + " is one of " + options), COMPARISON);
    }

    @Override
    public Piece known(Expression.Known node) {
        String operand = node.operand().accept(this).within(ATOM);
        return new Piece(choose(operand + " 已有值", operand + " is known"), COMPARISON);
    }

    @Override
    public Piece not(Expression.Not node) {
        return new Piece(choose("并非 ", "not ") + node.operand().accept(this).within(ATOM), NOT);
    }

    @Override
    public Piece logical(Expression.Logical node) {
        int binding = node.conjunction() ? AND : OR;
        String word = node.conjunction() ? choose(" 且 ", " and ") : choose(" 或 ", " or ");
        return new Piece(
                node.left().accept(this).within(binding)
                        + word
                        + node.right().accept(this).within(binding + 1),
                binding);
    }

    @Override
    public Piece choice(Expression.Choice node) {
        String condition = node.condition().accept(this).text();
        String then = node.then().accept(this).text();
        String otherwise = node.otherwise().accept(this).text();
        return new Piece(
                choose(
                        "若 " + condition + " 则取 " + then + "，否则取 " + otherwise,
                        "if " + condition + " then " + then + ", otherwise " + otherwise),
                0);
    }

    @Override
    public Piece extreme(Expression.Extreme node) {
        String list = list(node.operands());
        return new Piece(
                node.greatest()
                        ? choose(list + " 中的最大值", "the greatest of " + list)
                        : choose(list + " 中的最小值", "the least of " + list),
                ATOM);
    }

    @Override
    public Piece applied(Expression.Applied node) {
        List<String> operands = node.operands().stream()
                .map(operand -> operand.accept(this).within(ATOM))
                .toList();
        return new Piece(node.function().words(language, operands), node.type() == Type.TRUTH ? COMPARISON : ATOM);
    }

    @Override
    public Piece previous(Expression.Previous node) {
        String operand = node.operand().accept(this).within(ATOM);
        return new Piece(
                node.years() == 1
                        ? choose("上年" + operand, "last year's " + operand)
                        : choose(node.years() + "年前的" + operand, operand + " of " + node.years() + " years ago"),
                ATOM);
    }

    @Override
    public Piece run(Expression.Run node) {
        int years = node.years();
        String operand = node.operand().accept(this).text();
        String bound = node.operand().accept(this).within(ATOM);
        return new Piece(
                switch (node.course()) {
                    case NON_DECREASING ->
                        choose(
                                bound + "连续 " + years + " 年逐年不减",
                                bound + " did not decrease in any of the last " + years + " years");
                    case THROUGHOUT ->
                        choose(
                                "连续 " + years + " 年满足“" + operand + "”",
                                "in each of the last " + years + " years " + operand);
                },
                NOT);
    }

    @Override
    public Piece growth(Expression.Growth node) {
        String operand = node.operand().accept(this).within(ATOM);
        return new Piece(choose(operand + "比上年的增长率", "growth of " + operand + " over last year"), ATOM);
    }

    @Override
    public Piece aggregate(Expression.Aggregate node) {
        String within = node.within() == null ? "" : node.within().accept(this).text();
        String text = new StatisticWords(language).of(node, operandsOf(node));
        return new Piece(
                within.isEmpty()
                        ? text
                        : text + choose("（仅限“" + within + "”的对象）", " among the members where " + within),
                within.isEmpty() || language == Language.ZH ? ATOM : SUM);
    }

    private List<String> operandsOf(Expression.Aggregate node) {
        return node.operands().stream()
                .map(operand -> operand.accept(this).within(operand.type() == Type.TRUTH ? 0 : SUM))
                .toList();
    }

    private String list(List<Expression> operands) {
        return operands.stream()
                .map(operand -> operand.accept(this).text())
                .collect(Collectors.joining(choose("、", ", ")));
    }
}
