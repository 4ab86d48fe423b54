package io.junheng.indicator.simulation;

import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.Verdict;
import io.junheng.indicator.framework.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The results of an evaluation beside those of what is supposed (对照). */
public record SideBySide(List<Pair> pairs) {

    /** One measurement on both sides; null on the side that does not have it. */
    public record Pair(Result today, Result supposed) {

        Result any() {
            return supposed == null ? today : supposed;
        }

        boolean differs() {
            return today == null
                    || supposed == null
                    || verdictDiffers()
                    || !Objects.equals(today.value(), supposed.value())
                    || !Objects.equals(today.reasons(), supposed.reasons());
        }

        boolean verdictDiffers() {
            return today == null || supposed == null || today.verdict() != supposed.verdict();
        }
    }

    /** How many results of a criterion at a stage say what. */
    public record Tally(int met, int notMet, int undetermined) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally and(Verdict verdict) {
            return new Tally(
                    met + (verdict == Verdict.MET ? 1 : 0),
                    notMet + (verdict == Verdict.NOT_MET ? 1 : 0),
                    undetermined + (verdict == Verdict.UNDETERMINED ? 1 : 0));
        }
    }

    /** A criterion at a stage, of subjects or of counties. */
    public record Group(String criterion, String stage, String subject) {}

    /** Both sides of a group. */
    public record Tallies(Tally today, Tally supposed) {}

    public static SideBySide of(List<Result> today, List<Result> supposed) {
        Map<String, Pair> pairs = new TreeMap<>();
        today.forEach(result -> pairs.put(result.key(), new Pair(result, null)));
        supposed.forEach(result -> pairs.merge(
                result.key(), new Pair(null, result), (left, right) -> new Pair(left.today(), right.supposed())));
        return new SideBySide(List.copyOf(pairs.values()));
    }

    List<Pair> regions() {
        return pairs.stream()
                .filter(pair -> pair.any().subject().equals("REGION"))
                .toList();
    }

    /** What differs among the subjects that are no regions. */
    List<Pair> changes() {
        return pairs.stream()
                .filter(pair -> !pair.any().subject().equals("REGION"))
                .filter(Pair::differs)
                .toList();
    }

    Map<Group, Tallies> tallies() {
        Map<Group, Tallies> tallies = new LinkedHashMap<>();
        pairs.forEach(pair -> tallies.compute(
                new Group(pair.any().criterion(), pair.any().stage(), pair.any().subject()),
                (group, known) -> new Tallies(
                        counted(known == null ? Tally.NONE : known.today(), pair.today()),
                        counted(known == null ? Tally.NONE : known.supposed(), pair.supposed()))));
        return tallies;
    }

    private static Tally counted(Tally tally, Result result) {
        return result == null ? tally : tally.and(result.verdict());
    }

    /** The overall verdict of each side. */
    public List<Verdict> overall(Scheme scheme) {
        List<Result> today = new ArrayList<>();
        List<Result> supposed = new ArrayList<>();
        pairs.stream()
                .filter(pair -> pair.any().criterion().equals(scheme.content().overall()))
                .forEach(pair -> {
                    today.add(pair.today());
                    supposed.add(pair.supposed());
                });
        return List.of(verdict(today), verdict(supposed));
    }

    private static Verdict verdict(List<Result> results) {
        List<Verdict> verdicts =
                results.stream().filter(Objects::nonNull).map(Result::verdict).toList();
        if (verdicts.contains(Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        return verdicts.isEmpty() || verdicts.contains(Verdict.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.MET;
    }
}
