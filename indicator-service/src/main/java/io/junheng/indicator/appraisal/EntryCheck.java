package io.junheng.indicator.appraisal;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.NodeContent;
import io.junheng.kit.problem.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks entries against the standards (条目检查): what is there to be said, within its bounds; and, at submission, that nothing is left out. */
final class EntryCheck {

    private final FrameworkContent framework;
    private final LocalDate day;
    private final Map<String, NodeContent> standards;
    private final Problems problems = new Problems();

    EntryCheck(FrameworkContent framework, LocalDate day) {
        this.framework = framework;
        this.day = day;
        this.standards =
                framework.standards().stream().collect(Collectors.toMap(NodeContent::key, Function.identity()));
    }

    void sound(List<Entry> entries) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String pointer = "/entries/" + i;
            NodeContent node = standards.get(entry.standard());
            problems.require(node != null, pointer + "/standard", AppraisalProblem.STANDARD_UNKNOWN, entry.standard());
            problems.require(
                    seen.add(entry.standard()), pointer + "/standard", AppraisalProblem.TWICE, entry.standard());
            if (node != null) {
                entry(node, entry, pointer);
            }
        }
        problems.throwIfAny();
    }

    private void entry(NodeContent node, Entry entry, String pointer) {
        boolean rated = "RATING".equals(node.kind());
        boolean byLevel = rated && !node.levels().isEmpty();
        boolean byRules = rated && !node.deductions().isEmpty();
        fits(entry.level() == null || byLevel, pointer + "/level", node);
        fits(entry.score() == null || (rated && !byLevel && !byRules), pointer + "/score", node);
        fits(entry.deductions().isEmpty() || byRules, pointer + "/deductions", node);
        fits(entry.happened() == null || "VETO".equals(node.kind()), pointer + "/happened", node);
        if (entry.level() != null && byLevel) {
            problems.require(
                    node.level(entry.level()).isPresent(),
                    pointer + "/level",
                    AppraisalProblem.LEVEL_UNKNOWN,
                    entry.level());
        }
        if (entry.score() != null && node.fullMark() != null) {
            problems.require(
                    entry.score().compareTo(node.fullMark()) <= 0,
                    pointer + "/score",
                    AppraisalProblem.ABOVE_FULL_MARK,
                    plain(entry.score()),
                    plain(node.fullMark()));
        }
        for (int j = 0; j < entry.deductions().size() && byRules; j++) {
            problems.require(
                    node.deduction(entry.deductions().get(j).rule()).isPresent(),
                    pointer + "/deductions/" + j + "/rule",
                    AppraisalProblem.RULE_UNKNOWN,
                    entry.deductions().get(j).rule());
        }
        if (entry.relaxation() != null) {
            problems.require(
                    node.relaxations().stream()
                            .anyMatch(relaxation ->
                                    relaxation.key().equals(entry.relaxation()) && relaxation.holdsOn(day)),
                    pointer + "/relaxation",
                    AppraisalProblem.NOT_RELAXED,
                    entry.relaxation(),
                    day);
        }
    }

    private void fits(boolean fits, String pointer, NodeContent node) {
        problems.require(fits, pointer, AppraisalProblem.NOT_ASKED, node.key(), String.valueOf(node.kind()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Every standard that a person judges has been spoken of. */
    void whole(List<Entry> entries) {
        Map<String, Entry> given = entries.stream().collect(Collectors.toMap(Entry::standard, Function.identity()));
        for (NodeContent node : framework.standards()) {
            Entry entry = given.get(node.key());
            boolean said = switch (String.valueOf(node.kind())) {
                case "RATING" ->
                    entry != null
                            && (entry.level() != null
                                    || entry.score() != null
                                    || entry.relaxation() != null
                                    || !node.deductions().isEmpty());
                case "VETO" -> entry != null && entry.happened() != null;
                case "MATERIAL" -> entry != null;
                default -> true;
            };
            problems.require(said, "/entries", AppraisalProblem.NOT_SCORED, node.key());
        }
        problems.throwIfAny();
    }
}
