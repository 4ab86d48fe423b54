package io.junheng.task.extraction.text;

/** How sure a rule is of what it read (可信度); said by the rule, not computed. */
public enum Confidence {
    /** The form is complete: nothing in it was left over, repaired or supplied. */
    CERTAIN,
    /** Read after a repair that a warning names, or from a form that other things share. */
    LIKELY,
    /** Concluded from wording that states no figure or role of its own. */
    DERIVED
}
