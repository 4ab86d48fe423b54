package io.junheng.indicator.evaluation;

import io.junheng.contracts.registry.ClassSize;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
