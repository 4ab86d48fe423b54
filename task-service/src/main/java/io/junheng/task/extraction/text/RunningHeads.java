package io.junheng.task.extraction.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines that stand at the top or the bottom of page after page (页眉、页脚), but for the number of the page: they are no part of the text from
 * the second page on. Pages end with a form feed.
 */
final class RunningHeads {

    private static final int FEWEST_PAGES = 3;
    private static final int LONGEST = 40;

    /** A shorter line that comes again may be the cell of a table. */
    private static final int SHORTEST = 8;

    private RunningHeads() {}

    /** The lines without those that only tell on which page of which document one is. */
    static List<Line> strip(Source source, List<Line> lines) {
        List<List<Line>> pages = pages(source, lines);
        if (pages.size() < FEWEST_PAGES) {
            return lines;
        }
        Map<String, Integer> heads = new HashMap<>();
        Map<String, Integer> feet = new HashMap<>();
        for (List<Line> page : pages) {
            heads.merge(sign(page.get(0)), 1, Integer::sum);
            feet.merge(sign(page.get(page.size() - 1)), 1, Integer::sum);
        }
        int enough = Math.max(FEWEST_PAGES, (pages.size() + 1) / 2);
        List<Line> content = new ArrayList<>(pages.get(0));
        if (runs(feet, content.get(content.size() - 1), enough) && content.size() > 1) {
            content.remove(content.size() - 1);
        }
        for (List<Line> page : pages.subList(1, pages.size())) {
            int from = runs(heads, page.get(0), enough) ? 1 : 0;
            int to =
                    page.size() > from && runs(feet, page.get(page.size() - 1), enough) ? page.size() - 1 : page.size();
            content.addAll(page.subList(from, Math.max(from, to)));
        }
        return content;
    }

    /**
     * The lines without those that come again and again beside the number of a page, where the pages themselves are not told apart. The first
     * of each is kept: it may be the title.
     */
    static List<Line> besidePageNumbers(List<Line> lines) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> beside = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (mayRun(lines.get(i))) {
                times.merge(lines.get(i).text(), 1, Integer::sum);
                boolean atEdge = i > 0 && isEdge(lines.get(i - 1)) || i + 1 < lines.size() && isEdge(lines.get(i + 1));
                beside.merge(lines.get(i).text(), atEdge ? 1 : 0, Integer::sum);
            }
        }
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .filter(line -> !(mayRun(line)
                                && times.get(line.text()) >= FEWEST_PAGES
                                && 2 * beside.get(line.text()) >= times.get(line.text()))
                        || seen.add(line.text()))
                .toList();
    }

    private static boolean isEdge(Line line) {
        return Furniture.isNumberOfPage(line.text()) || Furniture.isFurniture(line.text());
    }

    private static boolean mayRun(Line line) {
        String text = line.text();
        return text.length() <= LONGEST
                && text.length() >= SHORTEST
                && text.chars().allMatch(Character::isLetter);
    }

    private static boolean runs(Map<String, Integer> counts, Line line, int enough) {
        return line.text().length() <= LONGEST && counts.getOrDefault(sign(line), 0) >= enough;
    }

    private static List<List<Line>> pages(Source source, List<Line> lines) {
        List<List<Line>> pages = new ArrayList<>();
        List<Line> page = new ArrayList<>();
        int line = 0;
        for (int i = 0; i < source.length(); i++) {
            if (!source.isFormFeed(i)) {
                continue;
            }
            while (line < lines.size() && lines.get(line).start() < i) {
                page.add(lines.get(line++));
            }
            if (!page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
            }
        }
        page.addAll(lines.subList(line, lines.size()));
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    /** The line without its figures and white space. */
    private static String sign(Line line) {
        return line.text().replaceAll("[0-9 ]", "");
    }
}
