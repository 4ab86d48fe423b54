package io.junheng.expressions;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the figures that an expression reads. */
final class Elements implements Expression.Visitor<Void> {

    private final SortedSet<Element> found = new TreeSet<>();
    private final SortedMap<String, Expression> definitions = new TreeMap<>();
    private int yearsBack;

    private Elements() {}

    static SortedSet<Element> of(Expression expression) {
        Elements elements = new Elements();
        expression.accept(elements);
        return elements.found;
    }

    /** The bodies of the names that stand for formulas. */
    static SortedMap<String, Expression> definitionsOf(Expression expression) {
        Elements elements = new Elements();
        expression.accept(elements);
        return elements.definitions;
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
    public Void figure(Expression.Figure node) {
        found.add(new Element(node.name(), yearsBack));
        return null;
    }

    @Override
    public Void defined(Expression.Defined node) {
        definitions.put(node.name(), node.body());
        return node.body().accept(this);
    }

    @Override
    public Void negation(Expression.Negation node) {
        return node.operand().accept(this);
    }

    @Override
    public Void arithmetic(Expression.Arithmetic node) {
        node.left().accept(this);
        return node.right().accept(this);
    }

    @Override
    public Void conversion(Expression.Conversion node) {
        return node.operand().accept(this);
    }

    @Override
    public Void comparison(Expression.Comparison node) {
        node.left().accept(this);
        return node.right().accept(this);
    }

    @Override
    public Void not(Expression.Not node) {
        return node.operand().accept(this);
    }

    @Override
    public Void logical(Expression.Logical node) {
        node.left().accept(this);
        return node.right().accept(this);
    }

    @Override
    public Void choice(Expression.Choice node) {
        node.condition().accept(this);
        node.then().accept(this);
        return node.otherwise().accept(this);
    }

    @Override
    public Void extreme(Expression.Extreme node) {
        node.operands().forEach(operand -> operand.accept(this));
        return null;
    }

    @Override
    public Void previous(Expression.Previous node) {
        yearsBack++;
        node.operand().accept(this);
        yearsBack--;
        return null;
    }

    @Override
    public Void growth(Expression.Growth node) {
        return node.expanded().accept(this);
    }

    @Override
    public Void aggregate(Expression.Aggregate node) {
        node.operands().forEach(operand -> operand.accept(this));
        return null;
    }
}
