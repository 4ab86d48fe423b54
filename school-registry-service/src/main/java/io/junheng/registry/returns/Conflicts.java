package io.junheng.registry.returns;

import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Rule;
import io.junheng.registry.source.SourceFigures;
import io.junheng.registry.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Where other sources contradict a return (数据冲突): both values are told with their sources, and neither is overwritten. */
@ApplicationScoped
class Conflicts {

    private final Sources sources;

    Conflicts(Sources sources) {
        this.sources = sources;
    }

    List<Finding> of(Return one) {
        List<Finding> findings = new ArrayList<>();
        ReturnKey key = one.key();
        for (SourceFigures other : sources.of(key.subject(), key.code(), key.form(), key.year())) {
            other.figures().forEach((element, figure) -> {
                BigDecimal reported = one.content().figures().get(element);
                if (reported != null && reported.compareTo(figure) != 0) {
                    findings.add(conflict(element, reported, figure, other.basis()));
                }
            });
        }
        return findings;
    }

    private static Finding conflict(String element, BigDecimal reported, BigDecimal figure, String basis) {
        Violation violation = Violation.of(
                        ReturnProblem.CONFLICT, reported.toPlainString(), figure.toPlainString(), basis)
                .at("/values/" + element);
        return new Finding(Rule.Severity.WARNING, element, violation, false, null);
    }
}
