package io.junheng.task.extraction.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The scores of all fields, in the order in which they were first used. */
public final class Scores {

    private final Map<String, Score> byField = new LinkedHashMap<>();

    Score of(String field) {
        return byField.computeIfAbsent(field, Score::new);
    }

    /** The score of a field that was measured. */
    public Score field(String field) {
        Score score = byField.get(field);
        if (score == null) {
            throw new IllegalArgumentException("not measured: " + field);
        }
        return score;
    }

    public Collection<Score> all() {
        return byField.values();
    }
}
