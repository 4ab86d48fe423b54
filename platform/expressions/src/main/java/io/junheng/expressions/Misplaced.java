package io.junheng.expressions;

/** A visitor for one type of expression; another type is a programming error, since the checker lets none of it through. */
abstract class Misplaced<R> implements Expression.Visitor<R> {

    private R misplaced(Expression node) {
        throw new IllegalStateException("not of this type: " + Printer.text(node));
    }

    @Override
    public R literal(Expression.Literal node) {
        return misplaced(node);
    }

    @Override
    public R truth(Expression.Truth node) {
        return misplaced(node);
    }

    @Override
    public R words(Expression.Words node) {
        return misplaced(node);
    }

    @Override
    public R day(Expression.Day node) {
        return misplaced(node);
    }

    @Override
    public R figure(Expression.Figure node) {
        return misplaced(node);
    }

    @Override
    public R defined(Expression.Defined node) {
        return misplaced(node);
    }

    @Override
    public R negation(Expression.Negation node) {
        return misplaced(node);
    }

    @Override
    public R arithmetic(Expression.Arithmetic node) {
        return misplaced(node);
    }

    @Override
    public R conversion(Expression.Conversion node) {
        return misplaced(node);
    }

    @Override
    public R comparison(Expression.Comparison node) {
        return misplaced(node);
    }

    @Override
    public R oneOf(Expression.OneOf node) {
        return misplaced(node);
    }

    @Override
    public R known(Expression.Known node) {
        return misplaced(node);
    }

    @Override
    public R not(Expression.Not node) {
        return misplaced(node);
    }

    @Override
    public R logical(Expression.Logical node) {
        return misplaced(node);
    }

    @Override
    public R choice(Expression.Choice node) {
        return misplaced(node);
    }

    @Override
    public R extreme(Expression.Extreme node) {
        return misplaced(node);
    }

    @Override
    public R applied(Expression.Applied node) {
        return misplaced(node);
    }

    @Override
    public R previous(Expression.Previous node) {
        return misplaced(node);
    }

    @Override
    public R growth(Expression.Growth node) {
        return misplaced(node);
    }

    @Override
    public R run(Expression.Run node) {
        return misplaced(node);
    }

    @Override
    public R aggregate(Expression.Aggregate node) {
        return misplaced(node);
    }
}
