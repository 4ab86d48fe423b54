package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Level;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the documents that a plan says it carries out (上位文件识别): titles in 《》 behind 根据, 贯彻落实 and their like, in what stands before
 * the first chapter, in a first chapter on principles, or in the first article. Documents that an item of the plan refers to are not
 * among them. To read a new word, add it to {@link #RELATIONS}.
 */
final class SuperiorDocuments {

    private static final List<String> RELATIONS =
            List.of("深入贯彻落实", "全面贯彻落实", "认真贯彻落实", "贯彻落实", "贯彻", "根据", "依据", "按照", "依照", "落实", "遵照", "遵循", "执行", "转发");
    private static final List<String> OPENING_CHAPTERS =
            List.of("总则", "指导思想", "总体要求", "总体思路", "编制依据", "依据", "基本原则", "总体目标");
    private static final List<String> OWN = List.of("印发", "现将", "制定", "制订", "出台", "编制", "修订");

    private final Flow flow;
    private final String text;
    private final Brackets brackets;
    private final NavigableMap<Integer, DocumentNumber> numbers = new TreeMap<>();
    private final int opening;

    SuperiorDocuments(Flow flow, Brackets brackets, Outline outline, List<DocumentNumber> numbers) {
        this.flow = flow;
        this.text = flow.text();
        this.brackets = brackets;
        numbers.forEach(number -> this.numbers.put(number.span().start(), number));
        this.opening = opening(outline.headings());
    }

    List<SuperiorDocument> find() {
        List<SuperiorDocument> found = new ArrayList<>();
        int sentence = 0;
        String relation = null;
        for (int i = 0; i < opening; i++) {
            char c = text.charAt(i);
            if ("。\n;".indexOf(c) >= 0) {
                sentence = i + 1;
                relation = null;
            }
            int close = c == '《' ? brackets.partner(i) : -1;
            if (close < 0) {
                continue;
            }
            String before = text.substring(sentence, i);
            String word = relation(before);
            relation = word != null ? word : continues(before) ? relation : null;
            if (relation != null) {
                found.add(superior(i, close, relation));
            }
            sentence = close + 1;
            i = close;
        }
        return found;
    }

    /** The last of the words that stands before a title, unless a later one says that the title is this document's own. */
    private static String relation(String before) {
        String found = null;
        int at = -1;
        for (String word : RELATIONS) {
            int place = before.lastIndexOf(word);
            if (place > at) {
                at = place;
                found = word;
            }
        }
        int last = at;
        boolean own = OWN.stream().anyMatch(word -> before.lastIndexOf(word) > last);
        return own ? null : found;
    }

    /** {@code 《…》(…号)、《…》和《…》}: only a number and signs of a list between two titles. */
    private static boolean continues(String between) {
        String rest = between.replaceAll("\\([^()]*\\)", "");
        return rest.chars().allMatch(c -> "、,和及与以()".indexOf(c) >= 0);
    }

    private SuperiorDocument superior(int open, int close, String relation) {
        int end = close + 1;
        String number = null;
        int behind = flow.span(close, close + 1).end();
        Map.Entry<Integer, DocumentNumber> next = numbers.ceilingEntry(behind);
        if (next != null && next.getKey() <= behind + 2) {
            number = next.getValue().text();
            boolean closed = text.startsWith("(", close + 1) && brackets.partner(close + 1) > 0;
            end = closed ? brackets.partner(close + 1) + 1 : end;
        }
        return new SuperiorDocument(
                flow.original(open + 1, close),
                number,
                relation,
                flow.span(open, end),
                number == null ? Confidence.LIKELY : Confidence.CERTAIN,
                "title-behind-relation");
    }

    /** One past what stands before the tasks. */
    private int opening(List<Heading> headings) {
        if (headings.isEmpty()) {
            return text.length();
        }
        Heading first = headings.get(0);
        String title = text.substring(first.titleStart(), first.titleEnd());
        boolean principles = OPENING_CHAPTERS.stream().anyMatch(title::contains);
        if (first.level() == Level.CHAPTER && principles) {
            return first.end();
        }
        boolean article = text.charAt(first.start()) == '第' && first.level() == Level.ITEM;
        return article ? first.end() : first.start();
    }
}
