package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Flow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One cell of a table (单元格), whose text may go on in the lines below it.
 *
 * @param parts its stretches of the content, by start and end; none if it is empty
 */
record TableCell(List<int[]> parts) {

    static TableCell of(int from, int to) {
        return new TableCell(from < to ? List.of(new int[] {from, to}) : List.of());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int from() {
        return parts.get(0)[0];
    }

    int to() {
        return parts.get(parts.size() - 1)[1];
    }

    /** The reading of all its parts. */
    String reading(Flow flow) {
        return parts.stream()
                .map(part -> flow.text().substring(part[0], part[1]))
                .collect(Collectors.joining());
    }

    /** In the characters of the text as sent. */
    String original(Flow flow) {
        return parts.stream().map(part -> flow.original(part[0], part[1])).collect(Collectors.joining());
    }

    Phrase phrase(Flow flow) {
        return parts.stream()
                .map(part -> Phrase.of(flow, part[0], part[1]))
                .reduce(new Phrase("", new int[0]), Phrase::and);
    }

    /** The same cell without its first characters. */
    TableCell from(int start) {
        List<int[]> rest = new java.util.ArrayList<>(parts);
        rest.set(0, new int[] {start, parts.get(0)[1]});
        return new TableCell(List.copyOf(rest));
    }
}
