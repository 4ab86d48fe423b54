package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds names of which the letters are hidden (脱敏名称): {@code ××市}, {@code XX县}, {@code 某某小学}, {@code X省}. */
final class MaskedNames {

    private static final String SIGNS = "xX×*○";
    private static final String BEHIND = "省市县区州盟旗镇乡村校局厅委办";

    private MaskedNames() {}

    /** @param taken places that are masked dates and numbers */
    static List<MaskedValue> in(Flow flow, BitSet taken) {
        String text = flow.text();
        List<MaskedValue> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && (SIGNS.indexOf(text.charAt(end)) >= 0 || text.startsWith("某", end))) {
                end++;
            }
            boolean word = i > 0 && isLatin(text.charAt(i - 1)) || end < text.length() && isLatin(text.charAt(end));
            boolean named = end < text.length() && BEHIND.indexOf(text.charAt(end)) >= 0;
            boolean masked = end - i >= 2 || end - i == 1 && named;
            if (masked && !word && !taken.get(i)) {
                int to = named ? end + 1 : end;
                found.add(new MaskedValue(flow.original(i, to), MaskedValue.Kind.NAME, flow.span(i, to)));
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
