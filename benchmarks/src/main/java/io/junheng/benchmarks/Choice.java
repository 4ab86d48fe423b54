package io.junheng.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one call of the command measures (所选测试).
 *
 * @param benchmarks in the order of {@link Benchmark#ALL}
 * @param leftOut a line for each that is not measured because a program it needs is not on this machine
 */
record Choice(Scale scale, List<Benchmark> benchmarks, List<String> leftOut) {

    /**
     * As the words of the command say.
     *
     * @param present whether a program is on this machine
     * @throws IllegalArgumentException not exactly one scale, an unknown name, or a name asked for whose program is missing; the message says which
     */
    static Choice of(List<String> words, Predicate<String> present) {
        List<String> names = new ArrayList<>(words);
        List<Scale> scales = Arrays.stream(Scale.values())
                .filter(scale -> names.remove(scale.option()))
                .toList();
        if (scales.size() != 1) {
            throw new IllegalArgumentException("one of --short, --medium and --full is needed");
        }
        List<String> unknown = names.stream()
                .filter(name -> Benchmark.ALL.stream()
                        .noneMatch(benchmark -> benchmark.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no " + String.join(", ", unknown));
        }
        List<Benchmark> asked = Benchmark.ALL.stream()
                .filter(benchmark -> names.isEmpty() ? !benchmark.onlyWhenNamed() : names.contains(benchmark.name()))
                .toList();
        List<Benchmark> able = asked.stream()
                .filter(benchmark -> benchmark.programs().stream().allMatch(present))
                .toList();
        List<String> leftOut = asked.stream()
                .filter(benchmark -> !able.contains(benchmark))
                .map(benchmark -> benchmark.name() + " needs "
                        + String.join(
                                " and ",
                                benchmark.programs().stream()
                                        .filter(present.negate())
                                        .toList())
                        + " on the PATH")
                .toList();
        if (!names.isEmpty() && !leftOut.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", leftOut));
        }
        return new Choice(scales.get(0), able, leftOut);
    }
}
