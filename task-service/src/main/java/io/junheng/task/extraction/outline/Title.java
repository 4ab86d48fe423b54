package io.junheng.task.extraction.outline;

import io.junheng.task.extraction.text.Brackets;
import java.util.List;

/** Where the title of a heading ends (标题止处). */
final class Title {

    private static final String ENDS_TITLE = "。!?;\n";

    /** A title without a full stop that is longer has swallowed the text after it. */
    private static final int LONGEST_PLAIN = 40;

    /** A heading word ends a title if it comes within this many characters. */
    private static final int LONGEST_GLUED = 24;

    /** What the titles of chapters end with, where a document lost its line breaks and full stops. */
    private static final List<String> HEADING_WORDS = List.of(
            "指导思想", "总体要求", "总体思路", "基本原则", "目标任务", "工作目标", "主要目标", "发展目标", "总体目标", "目标", "工作任务", "重点任务", "主要任务", "任务",
            "重点工作", "工作重点", "工作措施", "主要措施", "保障措施", "政策措施", "措施", "实施步骤", "工作步骤", "步骤", "工作要求", "组织领导", "组织保障", "保障机制",
            "阶段", "工程");

    private static final List<String> TITLE_LABELS =
            List.of("事项", "任务", "工作任务", "任务名称", "重点任务", "具体任务", "问题", "存在问题", "反馈问题", "整改问题", "项目", "项目名称", "工作事项");

    private static final int LONGEST_COUNT = 6;

    private static final List<String> PHASE_WORDS = List.of("阶段");

    private final String text;
    private final Brackets brackets;
    private final boolean flattened;

    Title(String text, Brackets brackets, boolean flattened) {
        this.text = text;
        this.brackets = brackets;
        this.flattened = flattened;
    }

    /** Whether the title that begins here soon ends with a word that the titles of chapters end with. */
    static boolean beginsWithHeadingWord(String text, int from) {
        String window = text.substring(from, Math.min(text.length(), from + LONGEST_GLUED));
        return HEADING_WORDS.stream().anyMatch(word -> {
            int at = window.indexOf(word);
            return at >= 0 && window.substring(0, at).chars().allMatch(Character::isLetter);
        });
    }

    /** One past the title that begins at {@code from} and cannot reach beyond {@code limit}. */
    int end(Level level, int from, int limit) {
        int end = plainEnd(from, limit);
        boolean ownLine = end == limit || text.charAt(end) == '\n';
        boolean suspicious = flattened ? end < limit : end - from > LONGEST_PLAIN && !ownLine;
        int glued = suspicious && level != Level.SUBITEM ? gluedEnd(level, from, end) : -1;
        return glued > 0 ? glued : end;
    }

    private int plainEnd(int from, int limit) {
        int i = from;
        while (i < limit) {
            char c = text.charAt(i);
            if (ENDS_TITLE.indexOf(c) >= 0 || c == ':' && !isRatio(i) && !isLabel(from, i) || isWideGap(i)) {
                return i;
            }
            int partner = brackets.partner(i);
            if ((c == '(' || c == '【' || c == '[') && partner > i && partner < limit) {
                if (i > from && endsParagraph(partner) && !isCount(i, partner)) {
                    return i;
                }
                i = partner;
            } else if (c == '“') {
                i = afterQuote(i, limit);
            }
            i++;
        }
        return limit;
    }

    /** A quotation counts as one word, so that a colon in it ends nothing. */
    private int afterQuote(int from, int limit) {
        for (int i = from + 1; i < limit && i - from <= LONGEST_PLAIN; i++) {
            char c = text.charAt(i);
            if (c == '”') {
                return i;
            }
            if (c == '\n') {
                return from;
            }
        }
        return from;
    }

    /** A bracket at the end of its paragraph stands behind the title, not in it. */
    private boolean endsParagraph(int close) {
        return close + 1 == text.length() || ENDS_TITLE.indexOf(text.charAt(close + 1)) >= 0;
    }

    /** {@code 1.事项:推进改革}: what is before the colon only says that a title follows. */
    private boolean isLabel(int from, int colon) {
        return TITLE_LABELS.contains(text.substring(from, colon));
    }

    /** {@code (11项)}: how many follow is part of the title. */
    private boolean isCount(int open, int close) {
        return close - open <= LONGEST_COUNT && text.substring(open + 1, close).matches("共?[0-9一二三四五六七八九十]{1,3}[项条个类]");
    }

    private boolean isRatio(int colon) {
        return colon > 0 && Character.isDigit(text.charAt(colon - 1));
    }

    private boolean isWideGap(int i) {
        return text.charAt(i) == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
    }

    private int gluedEnd(Level level, int from, int plainEnd) {
        String window = text.substring(from, Math.min(plainEnd, from + LONGEST_GLUED));
        int start = window.length();
        int end = -1;
        for (String word : level == Level.CHAPTER ? HEADING_WORDS : PHASE_WORDS) {
            int at = window.indexOf(word);
            if (at >= 0 && (at < start || at == start && at + word.length() > end)) {
                start = at;
                end = at + word.length();
            }
        }
        return end < 0 ? -1 : from + end;
    }
}
