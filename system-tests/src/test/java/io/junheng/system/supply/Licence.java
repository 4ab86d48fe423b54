package io.junheng.system.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The licences of a component (许可证) as one SPDX expression without {@code AND}: whoever uses the component chooses one of them. That is also what several licences
 * in a Maven project mean.
 */
record Licence(Set<String> choices) {

    /** What may be shipped with a service that others run: nothing that would put conditions on the service's own source. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "MIT",
            "MIT-0",
            "Public Domain",
            "UPL-1.0");

    /** Names that projects give in the place of an SPDX identifier. */
    private static final Map<String, String> KNOWN_AS = Map.of(
            "Go License", "BSD-3-Clause",
            "GNU General Public License, version 2 with the GNU Classpath Exception",
                    "GPL-2.0-with-classpath-exception");

    Licence {
        choices = new TreeSet<>(choices);
    }

    /** Of the licences a project lists, each an identifier, a name or an expression. */
    static Licence of(List<String> listed) {
        return new Licence(listed.stream()
                .flatMap(text ->
                        Arrays.stream(text.replaceAll("^\\((.*)\\)$", "$1").split(" OR ")))
                .map(text -> KNOWN_AS.getOrDefault(text, text))
                .collect(Collectors.toSet()));
    }

    /** Whether one of them can be chosen. */
    boolean allowed() {
        return choices.stream().anyMatch(ALLOWED::contains);
    }

    @Override
    public String toString() {
        return String.join(" OR ", choices);
    }
}
