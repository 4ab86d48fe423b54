package io.junheng.registry.procedure;

import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.school.OpenMatter;
import io.junheng.registry.school.OpenMatters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The pending cases about a school are unfinished when it ends (未办结事项). */
@ApplicationScoped
class PendingCases implements OpenMatters {

    private final Cases cases;

    PendingCases(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<OpenMatter> of(Collection<String> schools, LocalDate day) {
        return cases.pendingOf(Subject.SCHOOL, schools).stream()
                .map(one -> new OpenMatter(
                        one.heading().subjectCode(),
                        "PROCEDURE_CASE",
                        one.heading().procedure() + " " + one.id(),
                        one.status().name()))
                .toList();
    }
}
