package io.junheng.indicator.gap;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.evaluation.Supposition;
import io.junheng.indicator.simulation.ClassSpread;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Subjects with what is to be added to them so far (补足后的对象). */
final class Additions {

    private final Map<String, SubjectFigures> before;
    private final Map<String, SubjectFigures> after = new HashMap<>();
    private final Map<Key, BigDecimal> added = new TreeMap<>(Comparator.comparing(Key::code)
            .thenComparing(Key::element)
            .thenComparing(key -> key.stage() == null ? "" : key.stage()));

    /** What is added where; {@code stage} is said of classes only. */
    record Key(String code, String element, String stage) {}

    Additions(Map<String, SubjectFigures> before) {
        this.before = before;
    }

    SubjectFigures before(String code) {
        return before.get(code);
    }

    SubjectFigures now(String code) {
        return after.getOrDefault(code, before.get(code));
    }

    /** Sees to it that at least so much is added to the figure. */
    void atLeast(String code, String element, BigDecimal amount) {
        Key key = new Key(code, element, null);
        if (amount.compareTo(added.getOrDefault(key, BigDecimal.ZERO)) > 0) {
            enter(key, amount);
        }
    }

    /** Adds so much on top of what is added already. */
    void more(String code, String element, BigDecimal amount) {
        Key key = new Key(code, element, null);
        enter(key, added.getOrDefault(key, BigDecimal.ZERO).add(amount));
    }

    private void enter(Key key, BigDecimal amount) {
        added.put(key, amount);
        after.put(key.code(), now(key.code()).with(key.element(), base(key).add(amount)));
    }

    /** Opens so many classes more at the stage and spreads its pupils evenly. */
    void classes(String code, String stage, int more) {
        added.put(new Key(code, Needs.CLASSES, stage), BigDecimal.valueOf(more));
        List<ClassSize> now = before.get(code).classes(stage);
        int pupils = now.stream().mapToInt(ClassSize::pupils).sum();
        after.put(code, now(code).withClasses(stage, ClassSpread.evenly(stage, pupils, now.size() + more)));
    }

    Map<Key, BigDecimal> added() {
        return added;
    }

    /** What there is of it before anything is added. */
    BigDecimal base(Key key) {
        SubjectFigures subject = before.get(key.code());
        return key.stage() == null
                ? subject.value(0, key.element()).orElseThrow()
                : BigDecimal.valueOf(subject.classes(key.stage()).size());
    }

    Supposition supposition() {
        return new Supposition(List.copyOf(after.values()), Set.of());
    }
}
