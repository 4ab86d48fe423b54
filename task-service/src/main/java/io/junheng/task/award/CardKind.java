package io.junheng.task.award;

import java.util.List;

/**
 * A kind of card (牌证种类), such as 诫勉谈话, a ban on applications, or an accountability case: what it freezes, and for how many months; without months, until it is closed. Where
 * {@code triggers} are named, a card names one of them; {@code targets} are the posts a card is about.
 */
record CardKind(List<String> freezes, Integer freezeMonths, List<String> triggers, List<String> targets) {

    CardKind {
        freezes = freezes == null ? List.of() : List.copyOf(freezes);
        triggers = triggers == null ? List.of() : List.copyOf(triggers);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }
}
