package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Flow;

/**
 * A piece of the content as the grammar of departments reads it: its reading, without the white space inside it, and
 * the same in the characters of the text.
 *
 * @param reading what it reads
 * @param written as sent; one code point for each character of the reading
 */
record Phrase(String reading, int[] written) {

    private static final int LONGEST_NAME = 30;

    static Phrase of(Flow flow, int from, int to) {
        StringBuilder reading = new StringBuilder();
        int[] written = new int[to - from];
        for (int i = from; i < to; i++) {
            char c = flow.text().charAt(i);
            if (c != '\n' && c != ' ') {
                written[reading.length()] = flow.originalAt(i);
                reading.append(c);
            } else if (separatesNames(flow.text(), i, to)) {
                written[reading.length()] = '、';
                reading.append('、');
            }
        }
        return new Phrase(reading.toString(), java.util.Arrays.copyOf(written, reading.length()));
    }

    /** White space between two full names, or before a label, stands for a list comma; inside a name it is only where a line was wrapped. */
    private static boolean separatesNames(String text, int at, int to) {
        if (at == 0 || at + 2 >= to || "、,;:".indexOf(text.charAt(at - 1)) >= 0) {
            return false;
        }
        String rest = text.substring(at + 1, Math.min(to, at + 16));
        boolean label = RoleLabel.beginsAt(rest, 0) || RoleLabel.beginsWithoutColon(rest.replace(" ", ""));
        boolean ends = Names.endsAsInstitution(text.charAt(at - 1));
        return label
                || ends
                        && (Names.beginsWithLevel(text, at + 1)
                                || text.charAt(at) == ' ' && isBetweenOffices(text, at, to));
    }

    /** {@code 教育体育局 财政局}: whole names of offices on both sides. */
    private static boolean isBetweenOffices(String text, int at, int to) {
        int from = at;
        while (from > 0 && at - from < LONGEST_NAME && "、,;:( \n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int end = at + 1;
        while (end < to && end - at < LONGEST_NAME && "、,;:) \n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return isOffice(text.substring(from, at)) && isOffice(text.substring(at + 1, end));
    }

    private static boolean isOffice(String name) {
        return name.length() >= 3 && Names.endsAsOffice(name) && Names.isName(name);
    }

    boolean isEmpty() {
        return reading.isEmpty();
    }

    int length() {
        return reading.length();
    }

    /** This and what goes on in another place. */
    Phrase and(Phrase further) {
        int[] both = java.util.Arrays.copyOf(written, written.length + further.written.length);
        System.arraycopy(further.written, 0, both, written.length, further.written.length);
        return new Phrase(reading + further.reading, both);
    }

    Phrase sub(int from, int to) {
        return new Phrase(reading.substring(from, to), java.util.Arrays.copyOfRange(written, from, to));
    }

    Phrase sub(int from) {
        return sub(from, length());
    }

    /** In the characters of the text. */
    String asWritten() {
        return new String(written, 0, written.length);
    }

    /** Letters as they read, punctuation as it was written. */
    String normal() {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < reading.length(); i++) {
            char c = reading.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                normal.append(c);
            } else {
                normal.appendCodePoint(written[i]);
            }
        }
        return normal.toString();
    }
}
