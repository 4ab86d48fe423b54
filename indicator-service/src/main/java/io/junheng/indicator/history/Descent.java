package io.junheng.indicator.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who stands today for whom (沿革归并): a subject of today stands for itself and for all that it came of. One that was divided among several cannot be told
 * apart afterwards: whoever came of it is unknown for the years in which it was one.
 */
final class Descent {

    private final Map<String, List<Link>> byPredecessor;
    private final Map<String, List<Link>> bySuccessor;

    Descent(Collection<Link> links) {
        List<Link> moves = links.stream()
                .filter(link -> !link.predecessor().equals(link.successor()))
                .toList();
        byPredecessor = moves.stream().collect(Collectors.groupingBy(Link::predecessor));
        bySuccessor = moves.stream().collect(Collectors.groupingBy(Link::successor));
    }

    /** All that the subject came of, itself first, then in order of code. */
    List<String> of(String code) {
        Set<String> all = new LinkedHashSet<>(List.of(code));
        Set<String> before = new TreeSet<>();
        collect(code, before);
        before.remove(code);
        all.addAll(before);
        return List.copyOf(all);
    }

    private void collect(String code, Set<String> into) {
        for (Link link : bySuccessor.getOrDefault(code, List.of())) {
            if (into.add(link.predecessor())) {
                collect(link.predecessor(), into);
            }
        }
    }

    /** Whether several came of it. */
    boolean isDivided(String code) {
        return byPredecessor.getOrDefault(code, List.of()).stream()
                        .map(Link::successor)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether others stand for it today. */
    boolean isSucceeded(String code) {
        return byPredecessor.containsKey(code);
    }

    /** The links by which the subject came about, oldest first. */
    List<Link> links(String code) {
        List<Link> links = new ArrayList<>();
        Map<String, Boolean> seen = new TreeMap<>();
        of(code).forEach(each -> bySuccessor.getOrDefault(each, List.of()).forEach(link -> {
            if (seen.put(link.predecessor() + ">" + link.successor() + "@" + link.effectiveOn(), true) == null) {
                links.add(link);
            }
        }));
        links.sort(Comparator.comparing(Link::effectiveOn).thenComparing(Link::predecessor));
        return links;
    }
}
