package io.junheng.task.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the reading without the white space around it.
 *
 * @param start place of its first character in the text
 * @param text its reading, never blank
 */
record Line(int start, String text) {

    /** The lines that have anything in them. */
    static List<Line> of(String reading) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < reading.length()) {
            int newline = reading.indexOf('\n', from);
            int to = newline < 0 ? reading.length() : newline;
            int start = from;
            int end = to;
            while (start < end && reading.charAt(start) == ' ') {
                start++;
            }
            while (end > start && reading.charAt(end - 1) == ' ') {
                end--;
            }
            if (start < end) {
                lines.add(new Line(start, reading.substring(start, end)));
            }
            from = to + 1;
        }
        return lines;
    }

    int end() {
        return start + text.length();
    }

    /** Whether the line ends where a sentence, a heading or a bracket may end. */
    boolean endsSentence() {
        return "。!?;:”)】》.".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether the line ends inside a list. */
    boolean endsInList() {
        return text.charAt(text.length() - 1) == '、';
    }

    /** The number n of a line that begins {@code n、}, or 0. */
    int leadingNumber() {
        int i = 0;
        while (i < text.length() && i < 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean marked = i > 0 && i < text.length() && text.charAt(i) == '、';
        return marked ? Integer.parseInt(text.substring(0, i)) : 0;
    }

    /** The same line without its {@code n、}. */
    Line withoutLeadingNumber() {
        int from = text.indexOf('、') + 1;
        return new Line(start + from, text.substring(from));
    }
}
