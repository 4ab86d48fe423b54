package io.junheng.indicator.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Counties from one code on and before another (一段县级区划); null where there is no bound. */
record Stretch(String from, String before) {

    static final Stretch ALL = new Stretch(null, null);

    /** As many stretches, which together hold every county whether it is among these or not; codes in order. */
    static List<Stretch> of(List<String> counties, int stretches) {
        List<Stretch> all = new ArrayList<>();
        String from = null;
        for (int i = 1; i < stretches; i++) {
            String next = counties.get(counties.size() * i / stretches);
            all.add(new Stretch(from, next));
            from = next;
        }
        all.add(new Stretch(from, null));
        return all;
    }

    /** The condition that a county is in it, preceded by {@code and}; empty when every one is. */
    SqlText holds(String county) {
        SqlText condition = new SqlText();
        if (from != null) {
            condition.add(" and " + county + " collate \"C\" >= ?", from);
        }
        if (before != null) {
            condition.add(" and " + county + " collate \"C\" < ?", before);
        }
        return condition;
    }
}
