package io.junheng.task.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws at random, so that anybody can draw again (双随机). Each candidate's ticket is the SHA-256 of the seed, a line feed and its code; the smallest tickets are drawn. A school's inspectors are
 * drawn likewise, with the school's code after the seed, among those without a conflict there: nobody can choose, and with the seed everybody can check.
 */
final class Draw {

    private final String seed;

    Draw(String seed) {
        this.seed = seed;
    }

    /** {@code number} of the schools, or all where there are fewer. */
    List<String> schools(Collection<String> candidates, int number) {
        return smallest(seed, candidates, number);
    }

    /** For each school its {@code number} inspectors; empty when a school cannot have so many without a conflict. */
    Optional<Map<String, List<String>>> inspectors(
            List<String> schools, Map<String, ? extends Collection<String>> conflicts, int number) {
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        for (String school : schools) {
            List<String> free = conflicts.entrySet().stream()
                    .filter(inspector -> !inspector.getValue().contains(school))
                    .map(Map.Entry::getKey)
                    .toList();
            if (free.size() < number) {
                return Optional.empty();
            }
            drawn.put(school, smallest(seed + "\n" + school, free, number));
        }
        return Optional.of(drawn);
    }

    private static List<String> smallest(String salt, Collection<String> candidates, int number) {
        Map<String, String> tickets = new TreeMap<>();
        candidates.forEach(candidate -> tickets.put(candidate, ticket(salt, candidate)));
        return tickets.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .limit(number)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String ticket(String salt, String candidate) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((salt + "\n" + candidate).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
