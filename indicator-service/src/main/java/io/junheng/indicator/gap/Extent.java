package io.junheng.indicator.gap;

/** How far a worklist goes (清单范围). */
enum Extent {
    /** Every criterion that fails is met. */
    EVERYTHING,
    /** What is enough for the verdicts at least cost: what may fall short of its threshold is brought up to the part that is asked. */
    ENOUGH,
    /** The variations between schools alone. */
    BALANCE
}
