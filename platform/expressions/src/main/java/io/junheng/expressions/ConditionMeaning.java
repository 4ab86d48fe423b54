package io.junheng.expressions;

import java.util.function.BiPredicate;

/** Whether conditions hold, three-valued. */
final class ConditionMeaning extends Meaning<Boolean> {

    ConditionMeaning(Situation situation) {
        super(situation);
    }

    @Override
    Boolean reported(Frame frame, Element element) {
        return frame.truth(element);
    }

    @Override
    Meaning<Boolean> in(Situation other) {
        return other.conditions();
    }

    @Override
    public Outcome<Boolean> truth(Expression.Truth node) {
        return Outcome.of(node.value());
    }

    @Override
    public Outcome<Boolean> comparison(Expression.Comparison node) {
        return switch (node.left().type()) {
            case TEXT -> compared(node, situation().texts(), situation().texts());
            case DATE -> compared(node, situation().dates(), situation().dates());
            default -> comparedNumbers(node);
        };
    }

    private static <T extends Comparable<? super T>> Outcome<Boolean> compared(
            Expression.Comparison node, Meaning<T> left, Meaning<T> right) {
        return compared(node.relation(), left.of(node.left()), right.of(node.right()));
    }

    private Outcome<Boolean> comparedNumbers(Expression.Comparison node) {
        NumberMeaning numbers = situation().numbers();
        boolean roots = Roots.isRoot(node.left()) || Roots.isRoot(node.right());
        return roots
                ? compared(node.relation(), numbers.signedSquare(node.left()), numbers.signedSquare(node.right()))
                : compared(node.relation(), numbers.of(node.left()), numbers.of(node.right()));
    }

    private static <T extends Comparable<? super T>> Outcome<Boolean> compared(
            Relation relation, Outcome<T> left, Outcome<T> right) {
        return both(left, right, (one, other) -> relation.holds(one.compareTo(other)));
    }

    private static <T> Outcome<Boolean> both(Outcome<T> left, Outcome<T> right, BiPredicate<T, T> holds) {
        return left.determined() && right.determined()
                ? Outcome.of(holds.test(left.value().get(), right.value().get()))
                : Outcome.undetermined(joined(left, right));
    }

    @Override
    public Outcome<Boolean> oneOf(Expression.OneOf node) {
        Outcome<String> operand = situation().texts().of(node.operand());
        return operand.determined()
                ? Outcome.of(node.options().contains(operand.value().get()))
                : Outcome.undetermined(operand.reasons());
    }

    @Override
    public Outcome<Boolean> known(Expression.Known node) {
        return Outcome.of(situation().of(node.operand()).determined());
    }

    @Override
    public Outcome<Boolean> applied(Expression.Applied node) {
        TextMeaning texts = situation().texts();
        return both(
                texts.of(node.operands().get(0)),
                texts.of(node.operands().get(1)),
                node.function() == Function.CONTAINS ? String::contains : String::startsWith);
    }

    @Override
    public Outcome<Boolean> not(Expression.Not node) {
        Outcome<Boolean> operand = of(node.operand());
        return operand.determined() ? Outcome.of(!operand.value().get()) : operand;
    }

    @Override
    public Outcome<Boolean> logical(Expression.Logical node) {
        Outcome<Boolean> left = of(node.left());
        Outcome<Boolean> right = of(node.right());
        Boolean decisive = !node.conjunction();
        if (left.value().filter(decisive::equals).isPresent()
                || right.value().filter(decisive::equals).isPresent()) {
            return Outcome.of(decisive);
        }
        return left.determined() && right.determined()
                ? Outcome.of(node.conjunction())
                : Outcome.undetermined(joined(left, right));
    }

    @Override
    public Outcome<Boolean> run(Expression.Run node) {
        return of(node.expanded());
    }
}
