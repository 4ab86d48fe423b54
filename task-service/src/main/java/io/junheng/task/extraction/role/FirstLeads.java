package io.junheng.task.extraction.role;

import java.util.List;

/**
 * A note in a bracket that says who leads by the order of the names (首位牵头): {@code 列第一位的为牵头单位}.
 *
 * @param names the bracket without the note
 * @param said whether there is one
 * @param below whether it says that it holds for what follows too: 下同
 */
record FirstLeads(Phrase names, boolean said, boolean below) {

    private static final List<String> FIRST = List.of("第一位", "首位", "第一", "首个", "最前", "首列");
    private static final List<String> BEGINNINGS = List.of("列", "排", "位于", "名列", "第一个", "首位", "注:");

    /** A note has no more characters than this. */
    private static final int LONGEST = 30;

    static FirstLeads in(Phrase inside) {
        String text = inside.reading();
        int lead = text.lastIndexOf("牵头");
        int from = lead < 0 ? -1 : begin(text, lead);
        if (from < 0 || text.length() - from > LONGEST) {
            return new FirstLeads(inside, false, false);
        }
        String note = text.substring(from, lead);
        boolean said = FIRST.stream().anyMatch(note::contains)
                && BEGINNINGS.stream().anyMatch(note::startsWith)
                && (note.endsWith("为") || note.endsWith("是"));
        boolean below = said && text.indexOf("下同", lead) > 0;
        return new FirstLeads(said ? inside.sub(0, Math.max(0, from - 1)) : inside, said, below);
    }

    /** Whether the heading of a column says it: {@code 责任单位(第一个为牵头单位)}. */
    static boolean inHeading(String heading) {
        return heading.contains("牵头") && FIRST.stream().anyMatch(heading::contains);
    }

    /** Where the clause begins in which the place stands. */
    private static int begin(String text, int at) {
        int from = at;
        while (from > 0 && "。;,(".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
