package io.junheng.task.extraction;

import java.util.List;

/**
 * The sentence that ends a list of duties and is for all departments (结语条款), such as 各有关部门按…执行. Where line breaks
 * are lost it stands at the end of the last duty without belonging to it.
 */
final class ClosingProvision {

    private static final List<String> SUBJECTS =
            List.of("有关部门", "各部门", "各单位", "相关部门", "有关单位", "各有关", "各相关", "其他部门", "其他单位", "上述部门", "各责任单位");
    private static final List<String> ENDINGS = List.of("执行", "遵照执行", "施行", "另行制定", "落实到位");

    /** What a meeting asks of all behind the matters it decided. */
    private static final List<String> OF_MEETING = List.of("会议强调", "会议要求", "会议指出");

    /** Its subject stands this near to its beginning. */
    private static final int NEAR = 12;

    private ClosingProvision() {}

    /** Where the provision begins in the last sentences of {@code from..to}, else {@code to}. */
    static int before(String text, int from, int to) {
        for (String words : OF_MEETING) {
            int line = text.indexOf("\n" + words, from);
            if (line >= 0 && line < to) {
                return line + 1;
            }
        }
        int end = to;
        while (end > from && "\n ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == from || text.charAt(end - 1) != '。') {
            return to;
        }
        int begin = text.lastIndexOf('。', end - 2) + 1;
        if (begin <= from) {
            return to;
        }
        String sentence = text.substring(begin, end - 1).strip();
        String subject = sentence.substring(0, Math.min(NEAR, sentence.length()));
        boolean closes = SUBJECTS.stream().anyMatch(subject::contains)
                && ENDINGS.stream().anyMatch(sentence::endsWith);
        return closes ? begin : to;
    }
}
