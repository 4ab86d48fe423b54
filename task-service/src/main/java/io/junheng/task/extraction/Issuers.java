package io.junheng.task.extraction;

import io.junheng.task.extraction.date.Dates;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who issues a document (发文机关识别, GB/T 9704): the head {@code 某某市教育局文件}, else the title {@code 某某市教育局关于…的通知}, else the
 * line before the date at the end.
 */
final class Issuers {

    private static final List<String> ENDINGS =
            List.of("人民政府", "政府", "办公室", "办公厅", "委员会", "领导小组", "教育局", "教育厅", "局", "厅", "委", "部", "教育督导室", "署");
    private static final int LONGEST = 40;
    private static final int FEWEST = 4;

    /** The head and the title stand among so many lines. */
    private static final int HEAD_LINES = 12;

    /** The signature stands among so many of the last lines. */
    private static final int TAIL_LINES = 8;

    private final Flow flow;
    private final String text;
    private final List<int[]> lines = new ArrayList<>();
    private final int headEnd;

    Issuers(Flow flow, Outline outline) {
        this.flow = flow;
        this.text = flow.text();
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            lines.add(new int[] {from, to});
            from = to + 1;
        }
        this.headEnd = outline.headings().isEmpty()
                ? text.length()
                : outline.headings().get(0).start();
    }

    List<Issuer> find() {
        List<Issuer> found = new ArrayList<>();
        for (int i = 0; i < Math.min(HEAD_LINES, lines.size()) && lines.get(i)[0] < headEnd; i++) {
            int[] line = lines.get(i);
            if (found.isEmpty() && text.startsWith("文件", line[1] - 2) && line[1] - 2 > line[0]) {
                names(line[0], line[1] - 2, "page-head", Confidence.CERTAIN, found);
            }
        }
        for (int i = 0; i < Math.min(HEAD_LINES, lines.size()) && lines.get(i)[0] < headEnd && found.isEmpty(); i++) {
            title(i, found);
        }
        return found.isEmpty() ? signature() : found;
    }

    /** {@code 某某局关于…}, or the line before one that begins {@code 关于}. */
    private void title(int index, List<Issuer> found) {
        int[] line = lines.get(index);
        int about = text.indexOf("关于", line[0]);
        if (about == line[0] && index > 0) {
            names(lines.get(index - 1)[0], lines.get(index - 1)[1], "title", Confidence.CERTAIN, found);
        } else if (about > line[0] && about < line[1]) {
            names(line[0], about, "title", Confidence.CERTAIN, found);
        }
    }

    private List<Issuer> signature() {
        List<Issuer> found = new ArrayList<>();
        for (int i = lines.size() - 1; i > 0 && i >= lines.size() - TAIL_LINES; i--) {
            int[] line = lines.get(i);
            List<Dates.Found> dates = Dates.in(text.substring(line[0], line[1]));
            boolean date = dates.size() == 1
                    && dates.get(0).from() == 0
                    && dates.get(0).end() == line[1] - line[0];
            if (date && dates.get(0).date().day() != null) {
                names(lines.get(i - 1)[0], lines.get(i - 1)[1], "signature", Confidence.LIKELY, found);
                return found;
            }
        }
        return found;
    }

    /** Names with white space between them; all of the stretch must be such names. */
    private void names(int from, int to, String rule, Confidence confidence, List<Issuer> found) {
        List<Issuer> names = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && text.charAt(i) != ' ' && text.charAt(i) != '、') {
                continue;
            }
            if (i > start) {
                String name = text.substring(start, i);
                if (!isAuthority(name)) {
                    return;
                }
                names.add(new Issuer(flow.original(start, i), flow.span(start, i), confidence, rule));
            }
            start = i + 1;
        }
        found.addAll(names);
    }

    private static boolean isAuthority(String name) {
        return name.length() >= FEWEST
                && name.length() <= LONGEST
                && name.chars().noneMatch(c -> "。,;:《》".indexOf(c) >= 0)
                && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
