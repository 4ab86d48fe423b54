package io.junheng.indicator.framework;

import java.util.Set;

/** Checks the names that formulas use: figures, definitions, and the split of combined schools. */
final class NameCheck {

    private final FrameworkContent content;
    private final Set<String> stages;
    private final Faults faults;

    NameCheck(FrameworkContent content, Set<String> stages, Faults faults) {
        this.content = content;
        this.stages = stages;
        this.faults = faults;
    }

    void check() {
        figures();
        definitions();
        split();
    }

    private void figures() {
        faults.unique(content.figures(), FrameworkContent.FigureContent::name, "/figures");
        for (int i = 0; i < content.figures().size(); i++) {
            FrameworkContent.FigureContent figure = content.figures().get(i);
            String pointer = "/figures/" + i;
            faults.name(figure.name(), pointer + "/name");
            faults.text(figure.label(), pointer + "/label");
            faults.unit(figure.unit(), pointer + "/unit");
            faults.require(
                    figure.elements() != null && !figure.elements().isEmpty(),
                    pointer + "/elements",
                    FrameworkProblem.VALUE_MISSING);
        }
    }

    private void definitions() {
        faults.unique(content.definitions(), FrameworkContent.DefinitionContent::name, "/definitions");
        for (int i = 0; i < content.definitions().size(); i++) {
            FrameworkContent.DefinitionContent definition =
                    content.definitions().get(i);
            String pointer = "/definitions/" + i;
            faults.name(definition.name(), pointer + "/name");
            faults.text(definition.label(), pointer + "/label");
            faults.require(
                    definition.formulas() != null && !definition.formulas().isEmpty(),
                    pointer + "/formulas",
                    FrameworkProblem.VALUE_MISSING);
        }
    }

    private void split() {
        FrameworkContent.SplitContent split = content.split();
        if (split == null) {
            return;
        }
        faults.reference(
                split.figure(),
                content.figures().stream()
                        .map(FrameworkContent.FigureContent::name)
                        .toList(),
                "/split/figure");
        if (split.weights() == null || split.weights().isEmpty()) {
            faults.add("/split/weights", FrameworkProblem.VALUE_MISSING);
            return;
        }
        split.weights().forEach((stage, weight) -> {
            faults.choice(stage, stages, "/split/weights");
            faults.require(
                    weight != null && weight.signum() > 0,
                    "/split/weights/" + stage,
                    FrameworkProblem.NUMBER_OUT_OF_RANGE,
                    weight,
                    "> 0",
                    "…");
        });
        for (String stage : content.stages()) {
            faults.require(
                    split.weights().containsKey(stage), "/split/weights", FrameworkProblem.STAGE_UNCOVERED, stage);
        }
    }
}
