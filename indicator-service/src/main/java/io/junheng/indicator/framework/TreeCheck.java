package io.junheng.indicator.framework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Checks what a tree of standards is built of: parents that are there, no cycles, and what each kind needs. It need not be complete yet. */
final class TreeCheck {

    private static final int MOST_NODES = 2_000;
    private static final Set<String> KINDS = Set.of("FORMULA", "RATING", "MATERIAL", "VETO");
    private static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final FrameworkContent content;
    private final Faults faults;
    private final Map<String, NodeContent> nodes = new HashMap<>();

    TreeCheck(FrameworkContent content, Faults faults) {
        this.content = content;
        this.faults = faults;
        content.tree().stream().filter(node -> node.key() != null).forEach(node -> nodes.put(node.key(), node));
    }

    void check() {
        faults.range(content.tree().size(), 0, MOST_NODES, "/tree");
        faults.unique(content.tree(), NodeContent::key, "/tree");
        faults.require(
                content.validFrom() == null
                        || content.validTo() == null
                        || !content.validTo().isBefore(content.validFrom()),
                "/validTo",
                FrameworkProblem.PERIOD_BACKWARDS);
        Set<String> parents = new HashSet<>();
        content.tree().forEach(node -> parents.add(node.parent()));
        for (int i = 0; i < content.tree().size(); i++) {
            NodeContent node = content.tree().get(i);
            head(node, "/tree/" + i);
            if (parents.contains(node.key())) {
                faults.require(node.kind() == null, "/tree/" + i + "/kind", FrameworkProblem.KIND_OF_GROUP, node.key());
            } else if (node.kind() != null && faults.choice(node.kind(), KINDS, "/tree/" + i + "/kind")) {
                standard(node, "/tree/" + i);
                faults.require(
                        "FORMULA".equals(node.kind())
                                || content.criterion(node.key()).isEmpty(),
                        "/tree/" + i + "/key",
                        FrameworkProblem.TAKEN,
                        node.key());
            }
        }
    }

    private void head(NodeContent node, String pointer) {
        faults.require(node.key() != null && node.key().matches(KEY), pointer + "/key", FrameworkProblem.NODE_KEY);
        faults.text(node.level(), pointer + "/level");
        faults.text(node.name(), pointer + "/name");
        faults.positive(node.fullMark(), pointer + "/fullMark");
        faults.notNegative(node.weight(), pointer + "/weight");
        faults.notNegative(node.cap(), pointer + "/cap");
        if (node.parent() != null) {
            faults.require(
                    nodes.containsKey(node.parent()),
                    pointer + "/parent",
                    FrameworkProblem.PARENT_MISSING,
                    node.parent());
            cycle(node, pointer + "/parent");
        }
    }

    private void cycle(NodeContent node, String pointer) {
        Set<String> way = new LinkedHashSet<>();
        NodeContent at = node;
        while (at != null && at.key() != null && way.add(at.key())) {
            at = at.parent() == null ? null : nodes.get(at.parent());
        }
        if (at != null && node.key().equals(at.key())) {
            faults.add(pointer, FrameworkProblem.CYCLE, String.join(" → ", way) + " → " + node.key());
        }
    }

    private void standard(NodeContent node, String pointer) {
        faults.unique(node.levels(), NodeContent.LevelContent::key, pointer + "/levels");
        faults.unique(node.deductions(), NodeContent.DeductionContent::key, pointer + "/deductions");
        faults.unique(node.relaxations(), NodeContent.RelaxationContent::key, pointer + "/relaxations");
        switch (node.kind()) {
            case "FORMULA" -> formula(node, pointer);
            case "MATERIAL" ->
                faults.require(!node.materials().isEmpty(), pointer + "/materials", FrameworkProblem.VALUE_MISSING);
            case "RATING" -> rating(node, pointer);
            default ->
                faults.require(node.worth().signum() == 0, pointer + "/fullMark", FrameworkProblem.VETO_SCORES_NOTHING);
        }
        for (int i = 0; i < node.relaxations().size(); i++) {
            relaxation(node.relaxations().get(i), pointer + "/relaxations/" + i);
        }
    }

    private void formula(NodeContent node, String pointer) {
        if (node.measure() == null) {
            faults.add(pointer + "/measure", FrameworkProblem.VALUE_MISSING);
        } else {
            measure(node.measure(), pointer + "/measure");
        }
    }

    private void measure(NodeContent.MeasureContent measure, String pointer) {
        if (!faults.text(measure.criterion(), pointer + "/criterion")) {
            return;
        }
        if (measure.framework() != null) {
            faults.range(measure.version(), 1, 9_999, pointer + "/version");
            return;
        }
        faults.require(
                content.criterion(measure.criterion()).isPresent()
                        || content.verdict(measure.criterion()).isPresent(),
                pointer + "/criterion",
                FrameworkProblem.MEASURE_UNKNOWN,
                measure.criterion());
    }

    private void rating(NodeContent node, String pointer) {
        for (int i = 0; i < node.levels().size(); i++) {
            NodeContent.LevelContent level = node.levels().get(i);
            String at = pointer + "/levels/" + i;
            faults.text(level.key(), at + "/key");
            faults.text(level.name(), at + "/name");
            faults.require(level.met() != null, at + "/met", FrameworkProblem.VALUE_MISSING);
            faults.within(level.score(), node.fullMark(), at + "/score");
        }
        for (int i = 0; i < node.deductions().size(); i++) {
            NodeContent.DeductionContent deduction = node.deductions().get(i);
            String at = pointer + "/deductions/" + i;
            faults.text(deduction.key(), at + "/key");
            faults.text(deduction.name(), at + "/name");
            faults.require(deduction.points() != null, at + "/points", FrameworkProblem.VALUE_MISSING);
            faults.positive(deduction.points(), at + "/points");
            faults.positive(deduction.most(), at + "/most");
        }
        faults.require(
                node.levels().isEmpty() || node.deductions().isEmpty(),
                pointer + "/deductions",
                FrameworkProblem.RATED_TWOFOLD);
        faults.within(node.meetsFrom(), node.fullMark(), pointer + "/meetsFrom");
    }

    private void relaxation(NodeContent.RelaxationContent relaxation, String pointer) {
        faults.text(relaxation.key(), pointer + "/key");
        faults.text(relaxation.name(), pointer + "/name");
        faults.require(
                relaxation.from() == null
                        || relaxation.to() == null
                        || !relaxation.to().isBefore(relaxation.from()),
                pointer + "/to",
                FrameworkProblem.PERIOD_BACKWARDS);
        if (relaxation.measure() != null) {
            measure(relaxation.measure(), pointer + "/measure");
        }
    }
}
