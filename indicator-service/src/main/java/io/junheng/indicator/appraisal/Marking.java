package io.junheng.indicator.appraisal;

import io.junheng.expressions.Rational;
import io.junheng.indicator.framework.NodeContent;
import io.junheng.indicator.framework.NodeContent.DeductionContent;
import io.junheng.indicator.framework.NodeContent.LevelContent;
import io.junheng.indicator.framework.NodeContent.RelaxationContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Marks one standard (单项评定) by its kind: exact, from the entry and from what was measured on the day of the round. */
final class Marking {

    private final Measured measured;
    private final LocalDate day;

    Marking(Measured measured, LocalDate day) {
        this.measured = measured;
        this.day = day;
    }

    /** A standard's mark: its verdict, what it scores, and by which relaxation or evaluation. */
    record Mark(String verdict, Rational score, String relaxation, String evaluation) {

        static Mark of(boolean met, Rational score) {
            return new Mark(met ? "MET" : "NOT_MET", score, null, null);
        }

        static Mark open() {
            return new Mark("UNDETERMINED", Rational.ZERO, null, null);
        }
    }

    Mark mark(NodeContent node, Optional<Entry> entry) {
        Optional<RelaxationContent> relaxed = entry.map(Entry::relaxation).flatMap(key -> inForce(node, key));
        if (relaxed.isPresent() && relaxed.get().measure() == null) {
            return new Mark("MET", full(node), relaxed.get().key(), null);
        }
        return switch (String.valueOf(node.kind())) {
            case "FORMULA" -> formula(node);
            case "MATERIAL" -> entry.map(given -> all(node, shown(node, given))).orElseGet(() -> all(node, false));
            case "RATING" -> entry.map(given -> rating(node, given)).orElseGet(Mark::open);
            default ->
                entry.map(Entry::happened)
                        .map(happened -> Mark.of(!happened, Rational.ZERO))
                        .orElseGet(Mark::open);
        };
    }

    private Optional<RelaxationContent> inForce(NodeContent node, String key) {
        return node.relaxations().stream()
                .filter(relaxation -> relaxation.key().equals(key) && relaxation.holdsOn(day))
                .findFirst();
    }

    private Mark formula(NodeContent node) {
        Measured.Reading strict = measured.of(node.measure());
        if (!"MET".equals(strict.verdict())) {
            for (RelaxationContent relaxation : node.relaxations()) {
                if (relaxation.measure() != null && relaxation.holdsOn(day)) {
                    Measured.Reading milder = measured.of(relaxation.measure());
                    if ("MET".equals(milder.verdict())) {
                        return new Mark("MET", full(node), relaxation.key(), milder.evaluation());
                    }
                }
            }
        }
        boolean met = "MET".equals(strict.verdict());
        return new Mark(strict.verdict(), met ? full(node) : Rational.ZERO, null, strict.evaluation());
    }

    private static Mark all(NodeContent node, boolean met) {
        return Mark.of(met, met ? full(node) : Rational.ZERO);
    }

    /** Whether each required material is among the evidence. */
    private static boolean shown(NodeContent node, Entry entry) {
        List<String> there =
                entry.evidence().stream().map(Entry.Evidence::material).toList();
        return there.containsAll(node.materials());
    }

    private static Mark rating(NodeContent node, Entry entry) {
        if (!node.levels().isEmpty()) {
            return node.level(entry.level() == null ? "" : entry.level())
                    .map(level -> Mark.of(level.met(), levelScore(node, level)))
                    .orElseGet(Mark::open);
        }
        if (node.deductions().isEmpty() && entry.score() == null) {
            return Mark.open();
        }
        Rational score = node.deductions().isEmpty() ? Rational.of(entry.score()) : deducted(node, entry);
        BigDecimal from = node.meetsFrom() == null ? node.fullMark() : node.meetsFrom();
        return Mark.of(score.compareTo(Rational.of(from)) >= 0, score);
    }

    private static Rational levelScore(NodeContent node, LevelContent level) {
        return level.score() == null ? level.met() ? full(node) : Rational.ZERO : Rational.of(level.score());
    }

    private static Rational deducted(NodeContent node, Entry entry) {
        Rational score = full(node);
        for (Entry.Deducted deducted : entry.deductions()) {
            DeductionContent rule = node.deduction(deducted.rule()).orElseThrow();
            Rational off = Rational.of(rule.points()).times(Rational.of(deducted.times()));
            Rational most = rule.most() == null ? off : Rational.of(rule.most());
            score = score.minus(off.compareTo(most) > 0 ? most : off);
        }
        return score.signum() < 0 ? Rational.ZERO : score;
    }

    static Rational full(NodeContent node) {
        return node.fullMark() == null ? Rational.ZERO : Rational.of(node.fullMark());
    }
}
