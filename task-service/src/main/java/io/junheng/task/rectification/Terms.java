package io.junheng.task.rectification;

import io.junheng.contracts.indicator.FindingState;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.department.EducationBureaus;
import io.junheng.task.rule.RectificationRules;
import io.junheng.task.rule.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides on what terms rectifications are opened (牵头部门与期限). The rules say who leads and how many days there are. Where none says who leads, it is the education
 * bureau (教育局) of the finding's county, or of its city or province when it lies in no county, and failing that the education administration (教育行政部门),
 * unassigned; where none says how long, the configured days hold.
 */
@ApplicationScoped
class Terms {

    private static final Lead UNASSIGNED = new Lead("教育行政部门", null);

    private final RectificationRules rules;
    private final DepartmentDirectory departments;
    private final EducationBureaus bureaus;
    private final RectificationConfig config;

    Terms(
            RectificationRules rules,
            DepartmentDirectory departments,
            EducationBureaus bureaus,
            RectificationConfig config) {
        this.bureaus = bureaus;
        this.rules = rules;
        this.departments = departments;
        this.config = config;
    }

    /** One look at the rules and the directory, for many findings at once. */
    Choice choice() {
        return new Choice();
    }

    /** What the rules are asked about. */
    private record Question(String framework, String criterion, String subject, String regionPath, LocalDate day) {}

    /** Remembers what it looked up. */
    final class Choice {

        private final Map<Question, Term> known = new HashMap<>();

        /** The terms of a finding that is opened on the day. */
        Term of(FindingState finding, LocalDate day) {
            return known.computeIfAbsent(
                    new Question(
                            finding.framework(), finding.criterion(), finding.subject(), finding.regionPath(), day),
                    question -> choose(finding, day));
        }
    }

    private Term choose(FindingState finding, LocalDate day) {
        Ruling ruling = rules.of(finding, day);
        Lead lead = ruling.leadDepartment()
                .flatMap(departments::find)
                .or(() -> bureaus.of(finding.regionPath()))
                .map(department -> new Lead(department.name(), department.code()))
                .orElse(UNASSIGNED);
        return new Term(lead, ruling.dueDays().orElse(config.days()));
    }
}
