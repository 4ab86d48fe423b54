package io.junheng.task.extraction.outline;

import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The headings of a document in their order (提纲). */
public final class Outline {

    private final List<Heading> headings;
    private final List<Integer> starts;

    private Outline(List<Heading> headings) {
        this.headings = headings;
        this.starts = headings.stream().map(Heading::start).toList();
    }

    public static Outline of(Flow flow, Brackets brackets) {
        List<Numbering.Found> found = new Numbering(flow).find();
        Title title = new Title(flow.text(), brackets, flow.flattened());
        List<Heading> headings = new ArrayList<>();
        int[] ends = extents(found, flow.length());
        Heading[] open = new Heading[Level.values().length];
        for (int i = 0; i < found.size(); i++) {
            Numbering.Found at = found.get(i);
            int textEnd = i + 1 < found.size() ? found.get(i + 1).start() : flow.length();
            int titleStart = skipBlanks(flow.text(), at.start() + at.mark().length(), textEnd);
            Level level = at.mark().level();
            Heading heading = new Heading(
                    level,
                    at.mark().number(),
                    at.start(),
                    titleStart,
                    title.end(level, titleStart, textEnd),
                    textEnd,
                    ends[i],
                    at.gap(),
                    parent(open, level));
            open[level.ordinal()] = heading;
            for (int below = level.ordinal() + 1; below < open.length; below++) {
                open[below] = null;
            }
            headings.add(heading);
        }
        return new Outline(headings);
    }

    public List<Heading> headings() {
        return headings;
    }

    /** The last heading that begins at or before this place of the content, or null. */
    public Heading at(int place) {
        int found = Collections.binarySearch(starts, place);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? null : headings.get(index);
    }

    private static Heading parent(Heading[] open, Level level) {
        for (int above = level.ordinal() - 1; above >= 0; above--) {
            if (open[above] != null) {
                return open[above];
            }
        }
        return null;
    }

    private static int[] extents(List<Numbering.Found> found, int length) {
        int[] ends = new int[found.size()];
        int[] nextOfLevel = new int[Level.values().length];
        java.util.Arrays.fill(nextOfLevel, length);
        for (int i = found.size() - 1; i >= 0; i--) {
            int level = found.get(i).mark().level().ordinal();
            int end = length;
            for (int wide = 0; wide <= level; wide++) {
                end = Math.min(end, nextOfLevel[wide]);
            }
            ends[i] = end;
            nextOfLevel[level] = found.get(i).start();
        }
        return ends;
    }

    private static int skipBlanks(String text, int from, int limit) {
        int i = from;
        while (i < limit && (text.charAt(i) == ' ' || text.charAt(i) == '\n')) {
            i++;
        }
        return i;
    }
}
