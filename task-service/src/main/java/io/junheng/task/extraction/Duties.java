package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Level;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.role.DutyHeading;
import io.junheng.task.extraction.role.Roles;
import io.junheng.task.extraction.text.Flow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The headings of a document under which the duties of departments stand (职责标题): those that announce duties, and those that are only
 * names where a chapter has several of them.
 */
final class Duties {

    private static final int LONGEST_TITLE = 300;

    /** So many headings of one level that are only names of departments make a list of duties. */
    private static final int FEWEST_NAMED = 2;

    private final Map<Heading, Roles> roles = new IdentityHashMap<>();
    private final Set<NumberGroup> groups = new HashSet<>();

    private Duties() {}

    /** @param sited whether a heading has departments of its own */
    static Duties in(Flow flow, Outline outline, Predicate<Heading> sited) {
        Duties duties = new Duties();
        Map<NumberGroup, Map<Heading, Roles>> named = new HashMap<>();
        for (Heading heading : outline.headings()) {
            int from = heading.titleStart();
            int to = heading.titleEnd();
            boolean level = heading.level() == Level.ITEM || heading.level() == Level.SECTION;
            if (!level || to - from > LONGEST_TITLE) {
                continue;
            }
            DutyHeading.read(flow, from, to).ifPresent(found -> duties.add(heading, found));
            if (!sited.test(heading)) {
                DutyHeading.readNames(flow, from, to)
                        .ifPresent(
                                found -> named.computeIfAbsent(NumberGroup.of(heading), key -> new IdentityHashMap<>())
                                        .put(heading, found));
            }
        }
        named.values().stream()
                .filter(headings -> headings.size() >= FEWEST_NAMED)
                .forEach(headings -> headings.forEach(duties::add));
        return duties;
    }

    private void add(Heading heading, Roles found) {
        roles.putIfAbsent(heading, found);
        groups.add(NumberGroup.of(heading));
    }

    /** The departments whose duties stand under a heading, or null. */
    Roles of(Heading heading) {
        return roles.get(heading);
    }

    /** Whether headings of this level have duties in this chapter. */
    boolean isAmongDuties(Heading heading) {
        return groups.contains(NumberGroup.of(heading));
    }

    /** Numbers under the duties of a department count its duties. */
    boolean isUnderDuty(Heading heading) {
        for (Heading above = heading.parent(); above != null; above = above.parent()) {
            if (roles.containsKey(above)) {
                return true;
            }
        }
        return false;
    }
}
