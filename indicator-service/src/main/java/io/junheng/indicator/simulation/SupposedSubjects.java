package io.junheng.indicator.simulation;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.indicator.evaluation.County;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.evaluation.SubjectFigures.Reported;
import io.junheng.indicator.evaluation.Supposition;
import io.junheng.kit.region.KnownRegion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The subjects as they are supposed so far (假设中的对象); what was frozen is copied before it is changed. */
final class SupposedSubjects {

    private final Map<String, SubjectFigures> frozen;
    private final Map<String, SubjectFigures> changed = new TreeMap<>();
    private final Set<String> gone = new TreeSet<>();

    SupposedSubjects(Map<String, SubjectFigures> frozen) {
        this.frozen = frozen;
    }

    Optional<SubjectFigures> find(String code) {
        return gone.contains(code)
                ? Optional.empty()
                : Optional.ofNullable(changed.getOrDefault(code, frozen.get(code)));
    }

    void open(SubjectFigures subject) {
        gone.remove(subject.code());
        changed.put(subject.code(), subject);
    }

    void close(String code) {
        changed.remove(code);
        gone.add(code);
    }

    /** Enters a figure; null stands for not reported. */
    void set(String code, int back, String element, BigDecimal value) {
        Map<String, BigDecimal> values = own(code, back).values();
        if (value == null) {
            values.remove(element);
        } else {
            values.put(element, value);
        }
    }

    /** Replaces the classes of a stage. */
    void classes(String code, String stage, List<ClassSize> classes) {
        List<ClassSize> all = own(code, 0).classes();
        all.removeIf(each -> each.stage().equals(stage));
        all.addAll(classes);
    }

    /** Makes the schools one of them: figures add up, what only some have reported as far as they have; classes and stages are all of theirs. */
    void merge(List<String> codes, String into) {
        SubjectFigures one = copy(into);
        Set<String> stages = new LinkedHashSet<>(one.stages());
        for (String code : codes) {
            if (!code.equals(into)) {
                SubjectFigures other = find(code).orElseThrow();
                stages.addAll(other.stages());
                other.returns()
                        .forEach((back, reported) -> one.returns().merge(back, copy(reported), SupposedSubjects::sum));
                close(code);
            }
        }
        changed.put(
                into,
                new SubjectFigures(
                        one.code(),
                        one.name(),
                        one.type(),
                        one.regionCode(),
                        one.regionPath(),
                        one.county(),
                        List.copyOf(stages),
                        one.returns()));
    }

    /** Lets the school lie in the region, with all that it has. */
    void relocate(String code, KnownRegion region) {
        SubjectFigures one = copy(code);
        changed.put(
                code,
                new SubjectFigures(
                        code,
                        one.name(),
                        one.type(),
                        region.code(),
                        region.path(),
                        County.of(region.path()),
                        one.stages(),
                        one.returns()));
    }

    Supposition supposition() {
        return new Supposition(changed.values(), gone);
    }

    private Reported own(String code, int back) {
        SubjectFigures subject = changed.computeIfAbsent(code, this::copy);
        return subject.returns().computeIfAbsent(back, added -> new Reported(new HashMap<>(), new ArrayList<>()));
    }

    private SubjectFigures copy(String code) {
        SubjectFigures known = find(code).orElseThrow();
        Map<Integer, Reported> returns = new HashMap<>();
        known.returns().forEach((back, reported) -> returns.put(back, copy(reported)));
        return new SubjectFigures(
                known.code(),
                known.name(),
                known.type(),
                known.regionCode(),
                known.regionPath(),
                known.county(),
                known.stages(),
                returns);
    }

    private static Reported copy(Reported reported) {
        return new Reported(new HashMap<>(reported.values()), new ArrayList<>(reported.classes()));
    }

    private static Reported sum(Reported one, Reported other) {
        other.values().forEach((element, value) -> {
            if (value != null) {
                one.values().merge(element, value, BigDecimal::add);
            }
        });
        one.classes().addAll(other.classes());
        return one;
    }
}
