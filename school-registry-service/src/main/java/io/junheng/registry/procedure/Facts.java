package io.junheng.registry.procedure;

import io.junheng.kit.problem.Problems;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The facts that procedures can ask for (情况), by key. */
@ApplicationScoped
class Facts {

    private final Instance<FactSource> sources;

    Facts(@Any Instance<FactSource> sources) {
        this.sources = sources;
    }

    private Optional<FactSource.Fact> find(String key) {
        return sources.stream()
                .flatMap(source -> source.facts().stream())
                .filter(fact -> fact.key().equals(key))
                .findFirst();
    }

    /** The facts as fields, which nobody fills in; one that does not exist is told at its place. */
    List<FieldDefinition> fields(List<String> keys, Problems problems) {
        String known = sources.stream()
                .flatMap(source -> source.facts().stream())
                .map(FactSource.Fact::key)
                .sorted()
                .collect(Collectors.joining(", "));
        for (int i = 0; i < keys.size(); i++) {
            problems.require(
                    find(keys.get(i)).isPresent(),
                    "/facts/" + i,
                    ProcedureProblem.FACT_UNKNOWN,
                    String.valueOf(keys.get(i)),
                    known);
        }
        return keys.stream()
                .flatMap(key -> find(key).stream())
                .map(fact -> new FieldDefinition(
                        fact.key(),
                        fact.name(),
                        fact.nameEn(),
                        fact.type().name(),
                        fact.unit(),
                        false,
                        null,
                        false,
                        fact.type().measured()))
                .toList();
    }

    /** What is known of the subject. */
    Values of(List<String> keys, CaseSubject subject) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (String key : keys) {
            sources.stream()
                    .filter(source ->
                            source.facts().stream().anyMatch(fact -> fact.key().equals(key)))
                    .findFirst()
                    .map(source -> source.value(key, subject))
                    .ifPresent(value -> values.put(key, value));
        }
        return new Values(values);
    }
}
