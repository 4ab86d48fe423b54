package io.junheng.indicator.appraisal;

import io.junheng.expressions.Rational;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.NodeContent;
import io.junheng.indicator.framework.ScoringContent;
import io.junheng.indicator.framework.ScoringContent.CapContent;
import io.junheng.indicator.framework.ScoringContent.GradeContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a round (评定) as its framework's scoring says: all standards met without compensation, or their weighted sum with caps; a veto decides against all. */
final class Judging {

    private static final int DECIMALS = 4;

    private final FrameworkContent framework;
    private final Map<NodeContent, Marking.Mark> marks = new LinkedHashMap<>();

    private Judging(FrameworkContent framework) {
        this.framework = framework;
    }

    static Judgement of(FrameworkContent framework, List<Entry> entries, Marking marking) {
        Judging judging = new Judging(framework);
        for (NodeContent node : framework.standards()) {
            Optional<Entry> entry = entries.stream()
                    .filter(given -> given.standard().equals(node.key()))
                    .findFirst();
            judging.marks.put(node, marking.mark(node, entry));
        }
        return judging.judgement();
    }

    private Judgement judgement() {
        List<String> vetoes = vetoes();
        Rational total = total();
        boolean scored = framework.standards().stream().anyMatch(node -> node.fullMark() != null);
        String verdict = verdict(vetoes, total);
        return new Judgement(
                verdict,
                count("MET"),
                (int) marks.keySet().stream().filter(Judging::counts).count(),
                scored ? total.rounded(DECIMALS) : null,
                vetoes.isEmpty() && count("UNDETERMINED") == 0 ? grade(total) : null,
                vetoes,
                marks.entrySet().stream()
                        .map(marked -> standing(marked.getKey(), marked.getValue()))
                        .toList(),
                scored ? subtotals() : List.of());
    }

    private static boolean counts(NodeContent node) {
        return !"VETO".equals(node.kind());
    }

    private int count(String verdict) {
        return (int) marks.entrySet().stream()
                .filter(marked -> counts(marked.getKey()))
                .filter(marked -> marked.getValue().verdict().equals(verdict))
                .count();
    }

    private List<String> vetoes() {
        return marks.entrySet().stream()
                .filter(marked -> !counts(marked.getKey()))
                .filter(marked -> marked.getValue().verdict().equals("NOT_MET"))
                .map(marked -> marked.getKey().key())
                .toList();
    }

    private boolean open() {
        return marks.values().stream().anyMatch(mark -> mark.verdict().equals("UNDETERMINED"));
    }

    private String verdict(List<String> vetoes, Rational total) {
        ScoringContent scoring = framework.scoring();
        if (!vetoes.isEmpty()) {
            return "NOT_PASSED";
        }
        if (!scoring.sums()) {
            return count("NOT_MET") > 0 ? "NOT_PASSED" : open() ? "UNDETERMINED" : "PASSED";
        }
        if (open()) {
            return "UNDETERMINED";
        }
        if (scoring.passFrom() == null) {
            return "SCORED";
        }
        return total.compareTo(Rational.of(scoring.passFrom())) >= 0 ? "PASSED" : "NOT_PASSED";
    }

    private String grade(Rational total) {
        return framework.scoring().grades().stream()
                .filter(grade -> total.compareTo(Rational.of(grade.from())) >= 0)
                .max(Comparator.comparing(GradeContent::from))
                .map(GradeContent::key)
                .orElse(null);
    }

    private Rational total() {
        Rational total = Rational.ZERO;
        for (NodeContent node : framework.tree()) {
            if (node.parent() == null) {
                total = total.plus(worth(node));
            }
        }
        for (CapContent cap : framework.scoring().caps()) {
            if (!met(cap.unless())) {
                total = least(total, Rational.of(cap.atMost()));
            }
        }
        return total;
    }

    /** Whether the standard, or every standard below the node, is met. */
    private boolean met(String key) {
        Marking.Mark own = marks.entrySet().stream()
                .filter(marked -> marked.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return own != null
                ? own.verdict().equals("MET")
                : children(key).stream().allMatch(child -> met(child.key()));
    }

    private List<NodeContent> children(String key) {
        return framework.tree().stream()
                .filter(node -> key.equals(node.parent()))
                .toList();
    }

    /** What the node adds to the total: of a standard, its weight times its part of the full mark. */
    private Rational worth(NodeContent node) {
        Marking.Mark mark = marks.get(node);
        if (mark != null) {
            return node.fullMark() == null || node.fullMark().signum() == 0
                    ? Rational.ZERO
                    : Rational.of(node.worth()).times(mark.score()).over(Marking.full(node));
        }
        Rational sum = Rational.ZERO;
        for (NodeContent child : children(node.key())) {
            sum = sum.plus(worth(child));
        }
        return node.cap() == null ? sum : least(sum, Rational.of(node.cap()));
    }

    private static Rational least(Rational one, Rational other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private List<Judgement.Subtotal> subtotals() {
        List<Judgement.Subtotal> subtotals = new ArrayList<>();
        for (NodeContent node : framework.tree()) {
            if (!marks.containsKey(node)) {
                subtotals.add(new Judgement.Subtotal(node.key(), worth(node).rounded(DECIMALS)));
            }
        }
        return subtotals;
    }

    private static Judgement.Standing standing(NodeContent node, Marking.Mark mark) {
        BigDecimal score = node.fullMark() == null ? null : mark.score().rounded(DECIMALS);
        return new Judgement.Standing(node.key(), mark.verdict(), score, mark.relaxation(), mark.evaluation());
    }
}
