package io.junheng.task.extraction.outline;

import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which numbers in the text begin a heading (编号识别). At the beginning of a line a number must go on from the one before
 * it or begin anew; inside a line it must be exactly the next, and only documents that lost their line breaks have
 * headings there.
 */
final class Numbering {

    /** A number that begins a heading, and whether numbers are missing before it. */
    record Found(int start, Mark mark, boolean gap) {}

    private static final String BEGINS_MARK = "第篇任行工专举措项问事(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳0123456789一二三四五六七八九十";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final List<String> OFFICES = List.of("局", "委", "办", "部门", "单位", "政府", "负责", "牵头");
    private static final int LONGEST_TASK_BRACKET = 300;
    private static final String ENDS_SENTENCE = "。!?;)】”";

    /** How far behind the number of a heading without full stop the first number under it may stand. */
    private static final int LONGEST_HEADING = 60;

    private static final int LONG_NUMBER = 1000;
    private static final int NEXT_NUMBER_WITHIN = 2000;

    /** With so many numbers at the beginnings of lines a level has its headings there only. */
    private static final int ENOUGH_ON_LINES = 2;

    private final String text;
    private final boolean flattened;
    private final boolean articles;
    private final int[] last = new int[Level.values().length];
    private final int[] onLines = new int[Level.values().length];
    private int headingStart = -1;
    private boolean headingEnded = true;
    private boolean itemsBegun;

    Numbering(Flow flow) {
        this.text = flow.text();
        this.flattened = flow.flattened();
        this.articles = hasArticles(text);
    }

    List<Found> find() {
        countOnLines();
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            Optional<Mark> part = beginsLine(i) ? Mark.partLine(line(i)) : Optional.empty();
            if (part.isPresent()) {
                found.add(accept(part.get(), i));
                i++;
                continue;
            }
            Optional<Mark> mark = BEGINS_MARK.indexOf(c) >= 0 && mayBegin(i) ? markAt(i) : Optional.empty();
            if (mark.isPresent() && (beginsLine(i) ? fitsLine(mark.get(), i) : fitsInside(mark.get(), i))) {
                found.add(accept(mark.get(), i));
                i += mark.get().length();
            } else {
                headingEnded |= "。;!?\n".indexOf(c) >= 0;
                i++;
            }
        }
        return found;
    }

    private Optional<Mark> markAt(int at) {
        Optional<Mark> mark = Mark.at(text, at);
        return articles && text.charAt(at) != '第' ? mark.map(Mark::underArticle) : mark;
    }

    /** Whether the document is one of articles (条文), not one that quotes an article. */
    private static boolean hasArticles(String text) {
        int lines = 0;
        for (int at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
            lines += (at == 0 || text.charAt(at - 1) == '\n') && Mark.isArticle(text, at) ? 1 : 0;
        }
        return lines >= ENOUGH_ON_LINES;
    }

    private Found accept(Mark mark, int at) {
        int level = mark.level().ordinal();
        boolean gap = mark.number() != 1 && mark.number() != last[level] + 1;
        last[level] = mark.number();
        for (int below = level + 1; below < last.length; below++) {
            boolean runsOn = below == Level.ITEM.ordinal() && mark.level() != Level.PART;
            if (!runsOn) {
                last[below] = 0;
            }
        }
        itemsBegun = mark.level() == Level.ITEM || mark.level() == Level.SUBITEM && itemsBegun;
        headingStart = at;
        headingEnded = false;
        return new Found(at, mark, gap);
    }

    private boolean fitsLine(Mark mark, int at) {
        int before = last[mark.level().ordinal()];
        return switch (mark.level()) {
            case PART -> true;
            case CHAPTER -> !isCountedThing(mark, at) && (mark.number() == 1 || mark.number() > before);
            case SECTION, ITEM, SUBITEM ->
                mark.number() == 1 || mark.number() > before && (mark.number() < LONG_NUMBER || isInRow(mark, at));
        };
    }

    /** A number of four digits may be a year: it counts if it goes on from the one before, or the next soon goes on from it. */
    private boolean isInRow(Mark mark, int at) {
        if (mark.number() == last[mark.level().ordinal()] + 1) {
            return true;
        }
        String near = text.substring(at, Math.min(text.length(), at + NEXT_NUMBER_WITHIN));
        String next = "\n" + (mark.number() + 1);
        return near.contains(next + ".") || near.contains(next + "、");
    }

    private boolean fitsInside(Mark mark, int at) {
        Level level = mark.level();
        if (level == Level.PART || isCountedThing(mark, at) || Mark.isArticle(text, at)) {
            return false;
        }
        int before = last[level.ordinal()];
        if (mark.number() == 1) {
            return level == Level.CHAPTER
                    ? flattened && (before == 0 || Title.beginsWithHeadingWord(text, at + mark.length()))
                    : level != Level.SUBITEM && (isFresh(at) || flattened && isFirst(level) && endsSentenceBefore(at));
        }
        boolean next =
                before > 0 && mark.number() == before + 1 && (endsSentenceBefore(at) || isFresh(at) && !headingEnded);
        return next && (flattened || onLines[level.ordinal()] < ENOUGH_ON_LINES || endsTaskBefore(at));
    }

    /** Behind a bracket that names offices one task ends, so that the next number begins another, whatever begins the lines. */
    private boolean endsTaskBefore(int at) {
        int close = at - 1;
        while (close >= 0 && " 。;".indexOf(text.charAt(close)) >= 0) {
            close--;
        }
        int kind = close < 0 ? -1 : ")】]〕”".indexOf(text.charAt(close));
        int from = Math.max(0, close - LONGEST_TASK_BRACKET);
        String bracket = kind < 0 ? "" : text.substring(from, close);
        int open = kind < 0 ? -1 : bracket.lastIndexOf("(【[〔“".charAt(kind));
        return open >= 0 && OFFICES.stream().anyMatch(bracket.substring(open)::contains);
    }

    /** Nothing of this level stands under the present heading yet. */
    private boolean isFirst(Level level) {
        return level == Level.ITEM ? !itemsBegun : last[level.ordinal()] == 0;
    }

    /** Under a heading whose title has only just ended, or has not ended at all. */
    private boolean isFresh(int at) {
        if (headingStart < 0 || at - headingStart > LONGEST_HEADING) {
            return false;
        }
        return !headingEnded || text.substring(headingStart, at).indexOf('。') == at - 1 - headingStart;
    }

    /** {@code 一、二年级} counts grades and begins nothing. */
    private boolean isCountedThing(Mark mark, int at) {
        int after = at + mark.length();
        return mark.level() == Level.CHAPTER && after < text.length() && NUMERALS.indexOf(text.charAt(after)) >= 0;
    }

    private boolean mayBegin(int at) {
        return beginsLine(at) || endsSentenceBefore(at) || !headingEnded || flattened && text.charAt(at) == '一';
    }

    /** The line that begins here, if it is short enough for a title. */
    private String line(int from) {
        int limit = Math.min(text.length(), from + LONGEST_HEADING);
        int end = from;
        while (end < limit && text.charAt(end) != '\n') {
            end++;
        }
        return end == limit && end < text.length() ? "" : text.substring(from, end);
    }

    private boolean beginsLine(int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean endsSentenceBefore(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && ENDS_SENTENCE.indexOf(text.charAt(before)) >= 0;
    }

    private void countOnLines() {
        for (int i = 0; i < text.length(); i++) {
            if (beginsLine(i) && BEGINS_MARK.indexOf(text.charAt(i)) >= 0) {
                markAt(i).ifPresent(mark -> onLines[mark.level().ordinal()]++);
            }
        }
    }
}
