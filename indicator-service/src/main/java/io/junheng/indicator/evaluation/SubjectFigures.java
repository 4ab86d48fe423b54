package io.junheng.indicator.evaluation;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.expressions.Frame;
import io.junheng.indicator.framework.Scheme;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A subject of an evaluation with the figures of its returns (评估对象及其数据): {@code returns} by years back from the evaluated one; {@code stages} is null for regions. */
public record SubjectFigures(
        String code,
        String name,
        String type,
        String regionCode,
        String regionPath,
        String county,
        List<String> stages,
        Map<Integer, Reported> returns) {

    /** What one return says, by data element, and its class list. */
    public record Reported(Map<String, BigDecimal> values, List<ClassSize> classes) {}

    /** What the return of so many years back says of the element; nothing when it is missing. */
    public Optional<BigDecimal> value(int back, String element) {
        return Optional.ofNullable(returns.get(back))
                .map(reported -> reported.values().get(element));
    }

    /** Its figures under the names of formulas at the stage. */
    public Frame frame(Scheme scheme, String stage) {
        Map<String, BigDecimal> now = returns.containsKey(0) ? returns.get(0).values() : Map.of();
        Map<String, BigDecimal> derived = scheme.derived(stage, stages == null ? List.of() : stages, now);
        return element -> element.yearsBack() == 0 && derived.containsKey(element.name())
                ? derived.get(element.name())
                : value(element.yearsBack(), scheme.element(element.name(), stage))
                        .orElse(null);
    }

    /** The classes at the stage; none where there is no list. */
    public List<ClassSize> classes(String stage) {
        return Optional.ofNullable(returns.get(0)).map(Reported::classes).orElse(List.of()).stream()
                .filter(each -> each.stage().equals(stage))
                .toList();
    }

    /** The same with another figure in the evaluated year. */
    public SubjectFigures with(String element, BigDecimal value) {
        Reported now = returns.getOrDefault(0, new Reported(Map.of(), List.of()));
        Map<String, BigDecimal> values = new HashMap<>(now.values());
        values.put(element, value);
        return with(new Reported(values, now.classes()));
    }

    /** The same with other classes at the stage. */
    public SubjectFigures withClasses(String stage, List<ClassSize> classes) {
        Reported now = returns.getOrDefault(0, new Reported(Map.of(), List.of()));
        return with(new Reported(
                now.values(),
                Stream.concat(
                                now.classes().stream()
                                        .filter(each -> !each.stage().equals(stage)),
                                classes.stream())
                        .toList()));
    }

    private SubjectFigures with(Reported reported) {
        Map<Integer, Reported> all = new HashMap<>(returns);
        all.put(0, reported);
        return new SubjectFigures(code, name, type, regionCode, regionPath, county, stages, all);
    }
}
