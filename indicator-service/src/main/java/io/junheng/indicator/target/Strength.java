package io.junheng.indicator.target;

import io.junheng.expressions.Relation;
import io.junheng.indicator.framework.Threshold;

/** Which of two targets asks for more (目标强弱). */
final class Strength {

    private Strength() {}

    /** Whether more, less or just so much is asked for. */
    private enum Direction {
        MORE,
        LESS,
        NEITHER
    }

    private static Direction direction(Relation relation) {
        return switch (relation) {
            case ABOVE, AT_LEAST -> Direction.MORE;
            case BELOW, AT_MOST -> Direction.LESS;
            case EQUAL, UNEQUAL -> Direction.NEITHER;
        };
    }

    static boolean sameDirection(Threshold one, Threshold other) {
        return direction(one.relation()) == direction(other.relation())
                && (direction(one.relation()) != Direction.NEITHER || one.relation() == other.relation());
    }

    /** Whether something could meet the target without meeting the superior's. */
    static boolean weaker(Threshold target, Threshold superior) {
        int order = target.number().compareTo(superior.number());
        if (order == 0) {
            return target.relation() != superior.relation() && !strict(target.relation());
        }
        return switch (direction(superior.relation())) {
            case MORE -> order < 0;
            case LESS -> order > 0;
            case NEITHER -> true;
        };
    }

    private static boolean strict(Relation relation) {
        return relation == Relation.ABOVE || relation == Relation.BELOW;
    }
}
