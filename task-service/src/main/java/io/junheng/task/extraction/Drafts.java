package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Level;
import io.junheng.task.extraction.role.Roles;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Span;
import io.junheng.task.extraction.text.Warning;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/** Makes draft tasks of places of the content (任务草稿). */
final class Drafts {

    /**
     * Where a task stands: its place, its title in the characters of the text, and what names its departments by start and end; {@code named} is null if
     * nothing does.
     */
    record Place(int from, int to, String title, int[] named) {}

    /**
     * Of what it is part.
     *
     * @param part the document in a collection of documents, or null
     * @param path the headings above it
     * @param number its number, or null
     * @param paragraph which paragraph of it
     */
    record Position(String part, List<String> path, Integer number, int paragraph) {}

    private final Flow flow;

    Drafts(Flow flow) {
        this.flow = flow;
    }

    WorkItem item(Position position, Place place, Roles roles, Set<Warning> warnings) {
        Span named = place.named() == null ? null : flow.span(place.named()[0], place.named()[1]);
        return new WorkItem(
                position.part(),
                position.path(),
                position.number(),
                position.paragraph(),
                place.title(),
                roles.lead(),
                roles.cooperating(),
                roles.responsible(),
                flow.span(place.from(), place.to()),
                named,
                named == null ? null : flow.source().original(named),
                roles.isEmpty() ? Confidence.LIKELY : roles.confidence(),
                roles.rule(),
                warnings);
    }

    /** The document of a collection in which a heading stands, or null. */
    String part(Heading heading) {
        Heading part = heading == null ? null : heading.enclosing(Level.PART);
        return part == null ? null : flow.original(part.start(), part.titleEnd());
    }

    /** The headings above this one, from the widest. */
    List<String> pathTo(Heading heading) {
        LinkedList<String> path = new LinkedList<>();
        for (Heading above = heading.parent(); above != null; above = above.parent()) {
            if (above.level() != Level.PART) {
                path.addFirst(flow.original(above.start(), above.titleEnd()));
            }
        }
        return path;
    }

    /** The headings above a place under this one, from the widest; none if there is none. */
    List<String> pathUnder(Heading heading) {
        LinkedList<String> path = new LinkedList<>();
        if (heading != null && heading.level() != Level.PART) {
            path.addAll(pathTo(heading));
            path.add(flow.original(heading.start(), heading.titleEnd()));
        }
        return path;
    }
}
