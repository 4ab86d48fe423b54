package io.junheng.indicator.framework;

import io.junheng.indicator.framework.NodeContent.MeasureContent;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Checks that a draft is whole (发布检查): its counts, a kind for every standard, weights that sum, and measures that other published versions have. */
final class PublicationCheck {

    private static final String ASPECTS = "ASPECT";

    private final FrameworkContent content;
    private final BiFunction<String, Integer, Optional<FrameworkContent>> published;
    private final Faults faults = new Faults();

    PublicationCheck(FrameworkContent content, BiFunction<String, Integer, Optional<FrameworkContent>> published) {
        this.content = content;
        this.published = published;
    }

    void orThrow() {
        counts();
        Set<NodeContent> standards = new HashSet<>(content.standards());
        for (int i = 0; i < content.tree().size(); i++) {
            NodeContent node = content.tree().get(i);
            if (standards.contains(node)) {
                standard(node, "/tree/" + i);
            } else {
                group(node, "/tree/" + i);
            }
        }
        faults.require(
                content.tree().isEmpty() || content.scoring() != null, "/scoring", FrameworkProblem.VALUE_MISSING);
        if (content.scoring() != null && content.scoring().sums()) {
            sum(content.standards(), content.scoring().fullMark(), "/scoring/fullMark");
        }
        PolicyBans.known()
                .judging(content)
                .ifPresent(ban -> faults.add("/criteria", FrameworkProblem.BANNED_MEASURE, ban.words(), ban.source()));
        faults.throwIfAny();
    }

    private void counts() {
        content.counts().forEach((level, expected) -> {
            long actual = level.equals(ASPECTS)
                    ? content.tree().stream()
                            .map(NodeContent::aspect)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count()
                    : content.tree().stream()
                            .filter(node -> level.equals(node.level()))
                            .count();
            faults.require(
                    expected != null && expected == actual,
                    "/counts/" + level,
                    FrameworkProblem.COUNT_MISMATCH,
                    expected,
                    actual);
        });
    }

    private void standard(NodeContent node, String pointer) {
        if (node.kind() == null) {
            faults.add(pointer + "/kind", FrameworkProblem.VALUE_MISSING);
        }
        if (content.scoring() != null && content.scoring().sums() && !"VETO".equals(node.kind())) {
            faults.require(node.fullMark() != null, pointer + "/fullMark", FrameworkProblem.VALUE_MISSING);
        }
        faults.require(
                !"RATING".equals(node.kind()) || !node.levels().isEmpty() || node.fullMark() != null,
                pointer + "/levels",
                FrameworkProblem.RATING_UNSCALED);
        if (node.measure() != null && node.measure().framework() != null) {
            elsewhere(node.measure(), pointer + "/measure");
        }
    }

    private void elsewhere(MeasureContent measure, String pointer) {
        Optional<FrameworkContent> other = published.apply(measure.framework(), measure.version());
        faults.require(
                other.isPresent(),
                pointer + "/framework",
                FrameworkProblem.MEASURE_UNPUBLISHED,
                measure.framework(),
                measure.version());
        other.ifPresent(known -> faults.require(
                !known.endsBefore(content.validFrom()),
                pointer + "/framework",
                FrameworkProblem.MEASURE_RETIRED,
                measure.framework(),
                measure.version(),
                known.validTo()));
        other.ifPresent(known -> faults.require(
                known.criterion(measure.criterion()).isPresent()
                        || known.verdict(measure.criterion()).isPresent(),
                pointer + "/criterion",
                FrameworkProblem.MEASURE_UNKNOWN,
                measure.criterion()));
    }

    private void group(NodeContent node, String pointer) {
        if (node.fullMark() != null) {
            sum(under(node.key()), node.fullMark(), pointer + "/fullMark");
        }
    }

    private List<NodeContent> under(String key) {
        return content.standards().stream().filter(node -> isUnder(node, key)).toList();
    }

    private boolean isUnder(NodeContent node, String key) {
        String parent = node.parent();
        while (parent != null) {
            if (parent.equals(key)) {
                return true;
            }
            String at = parent;
            parent = content.tree().stream()
                    .filter(other -> other.key().equals(at))
                    .findFirst()
                    .map(NodeContent::parent)
                    .orElse(null);
        }
        return false;
    }

    private void sum(List<NodeContent> standards, BigDecimal declared, String pointer) {
        BigDecimal actual = standards.stream().map(NodeContent::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        faults.require(
                actual.compareTo(declared) == 0,
                pointer,
                FrameworkProblem.WEIGHTS_DO_NOT_SUM,
                actual.stripTrailingZeros().toPlainString(),
                declared.stripTrailingZeros().toPlainString());
    }
}
