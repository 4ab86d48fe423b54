package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which criterion or verdict stands in which place of the rows of a framework version (结果列), by stage and kind of subject. */
final class Layout {

    static final String REGION = "REGION";

    private final FrameworkContent content;
    private final Map<Kind, List<String>> columns = new LinkedHashMap<>();

    /** Rows of one stage and kind of subject have the same places. */
    record Kind(String stage, String subject) {}

    Layout(Scheme scheme) {
        content = scheme.content();
        for (String stage : content.measuredStages()) {
            add(stage, content.subject(), ofMembers(scheme, stage).map(CriterionContent::key));
            add(stage, content.subject(), verdicts("EACH"));
            add(stage, REGION, ofCounties(scheme, stage).map(CriterionContent::key));
        }
        add(FrameworkContent.ALL, REGION, verdicts(REGION));
    }

    private void add(String stage, String subject, Stream<String> keys) {
        keys.forEach(key -> columns.computeIfAbsent(new Kind(stage, subject), added -> new ArrayList<>())
                .add(key));
    }

    /** What is measured of each subject at the stage. */
    static Stream<CriterionContent> ofMembers(Scheme scheme, String stage) {
        return asked(scheme, stage).filter(criterion -> !criterion.of().equals(REGION));
    }

    /** What is measured of each county at the stage. */
    static Stream<CriterionContent> ofCounties(Scheme scheme, String stage) {
        return asked(scheme, stage).filter(criterion -> !criterion.of().equals("EACH"));
    }

    private static Stream<CriterionContent> asked(Scheme scheme, String stage) {
        return scheme.content().criteria().stream()
                .filter(criterion -> scheme.threshold(criterion, stage).isPresent());
    }

    private Stream<String> verdicts(String level) {
        return content.verdicts().stream()
                .filter(verdict -> verdict.level().equals(level))
                .map(VerdictContent::key);
    }

    /** The place of a criterion or verdict, counted from 1. */
    int place(String stage, String subject, String key) {
        return keys(stage, subject).indexOf(key) + 1;
    }

    /** Whether rows of the subject have the key at some stage. */
    boolean has(String subject, String key) {
        return columns.entrySet().stream()
                .anyMatch(kind -> kind.getKey().subject().equals(subject)
                        && kind.getValue().contains(key));
    }

    /** The SQL of what a row {@code r} of the subject says of the key; its place differs by stage. */
    SqlText letter(String subject, String key) {
        SqlText place = SqlText.of("substr(r.verdicts, case r.stage");
        columns.forEach((kind, keys) -> {
            if (kind.subject().equals(subject) && keys.contains(key)) {
                place.add(" when ? then " + (keys.indexOf(key) + 1), kind.stage());
            }
        });
        return place.add(" end, 1)");
    }

    /** What stands in the rows, in order. */
    List<String> keys(String stage, String subject) {
        return columns.getOrDefault(new Kind(stage, subject), List.of());
    }

    Map<Kind, List<String>> columns() {
        return columns;
    }
}
