package io.junheng.task.extraction.outline;

/**
 * A numbered heading. All places are those of the content.
 *
 * @param level its level
 * @param number its number
 * @param start where its number begins
 * @param titleStart where its title begins
 * @param titleEnd one past its title, without what ends it
 * @param textEnd one past its own text: where the next heading of any level begins
 * @param end one past all that stands under it: where the next heading of its level or a wider one begins
 * @param gap whether numbers are missing before it
 * @param parent the heading it stands under, or null
 */
public record Heading(
        Level level,
        int number,
        int start,
        int titleStart,
        int titleEnd,
        int textEnd,
        int end,
        boolean gap,
        Heading parent) {

    /** This heading or the nearest one above it that has the level, or null. */
    public Heading enclosing(Level wanted) {
        Heading heading = this;
        while (heading != null && heading.level != wanted) {
            heading = heading.parent;
        }
        return heading;
    }

    /** Whether other headings stand under it. */
    public boolean hasChildren() {
        return textEnd < end;
    }
}
