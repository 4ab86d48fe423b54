package io.junheng.indicator.finding;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.indicator.FindingChanged;
import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.contracts.indicator.FindingReopened;
import io.junheng.contracts.indicator.FindingResolved;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Evaluations;
import io.junheng.indicator.evaluation.FinishedEvaluation;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.Results;
import io.junheng.indicator.evaluation.Verdict;
import io.junheng.indicator.explanation.Gap;
import io.junheng.indicator.explanation.Gaps;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings the findings in line with a finished evaluation. A criterion not met is a finding when the subject fails for it: a school that passes although one
 * criterion falls short, as the rule allows, has none. An undetermined result neither opens nor resolves anything.
 */
@ApplicationScoped
class Reconciling {

    private final Evaluations evaluations;
    private final Findings findings;
    private final Results results;
    private final Gaps gaps;
    private final Outbox outbox;
    private final Ids ids;

    Reconciling(Evaluations evaluations, Findings findings, Results results, Gaps gaps, Outbox outbox, Ids ids) {
        this.evaluations = evaluations;
        this.findings = findings;
        this.results = results;
        this.gaps = gaps;
        this.outbox = outbox;
        this.ids = ids;
    }

    private record Subject(String stage, String subject, String code) {
        static Subject of(Result result) {
            return new Subject(result.stage(), result.subject(), result.code());
        }
    }

    void reconcile(@Observes FinishedEvaluation finished) {
        Evaluation evaluation = finished.evaluation();
        if (!evaluations.speaks(evaluation)) {
            return;
        }
        Map<Finding.Key, Finding> known = new HashMap<>();
        findings.of(evaluation.framework(), evaluation.year(), evaluation.regionPath(), finished.counties())
                .forEach(finding -> known.put(finding.key(), finding));
        List<Finding> added = new ArrayList<>();
        List<Finding> changed = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        List<Result> said = said(finished, known.values());
        List<Result> all = measured(finished, said);
        List<Result> failing = failing(finished, said, all);
        for (Finding shown : shown(finished, failing)) {
            Finding before = known.get(shown.key());
            if (before == null) {
                added.add(shown);
                events.add(new FindingOpened(null, shown.state()));
            } else if (before.differsFrom(shown)) {
                Finding after = before.stillShownBy(shown);
                changed.add(after);
                events.add(
                        before.status() == Finding.Status.OPEN
                                ? new FindingChanged(before.state(), after.state())
                                : new FindingReopened(before.state(), after.state()));
            }
        }
        for (Result result : settled(finished, said, all, failing)) {
            Finding before = known.get(key(result));
            if (before != null && before.status() == Finding.Status.OPEN) {
                Finding after = before.resolved(evaluation.id(), result.value());
                changed.add(after);
                events.add(new FindingResolved(before.state(), after.state()));
            }
        }
        for (Finding before : uncounted(finished, known, all)) {
            Finding after = before.resolved(evaluation.id(), null);
            changed.add(after);
            events.add(new FindingResolved(before.state(), after.state()));
        }
        findings.add(added);
        findings.change(changed);
        outbox.append(events);
    }

    private static Finding.Key key(Result result) {
        return new Finding.Key(result.criterion(), result.stage(), result.subject(), result.code());
    }

    /** What says anything of findings: what is not met, and all that was measured and concluded of those with an open finding. */
    private List<Result> said(FinishedEvaluation finished, Collection<Finding> known) {
        FrameworkContent content = finished.scheme().content();
        return results.failingOrOf(
                finished.evaluation().id(),
                Stream.concat(
                                content.criteria().stream().map(CriterionContent::key),
                                rules(content).map(VerdictContent::key))
                        .toList(),
                finished.counties(),
                known.stream()
                        .filter(finding -> finding.status() == Finding.Status.OPEN)
                        .map(Finding::subjectCode)
                        .collect(Collectors.toSet()));
    }

    private static Stream<VerdictContent> rules(FrameworkContent content) {
        return content.verdicts().stream().filter(verdict -> verdict.level().equals("EACH"));
    }

    /** What was measured of those who can put it right: class sizes of each school, not once more of the county. */
    private static List<Result> measured(FinishedEvaluation finished, List<Result> said) {
        FrameworkContent content = finished.scheme().content();
        return said.stream()
                .filter(result -> content.criterion(result.criterion())
                        .filter(criterion -> result.subject().equals(content.subject()) || !criterion.ofClasses())
                        .isPresent())
                .toList();
    }

    /** The verdict over single subjects that the criterion counts towards, if there is one. */
    private static Optional<VerdictContent> rule(Scheme scheme, String criterion) {
        return rules(scheme.content())
                .filter(verdict -> verdict.of().contains(criterion))
                .findFirst();
    }

    private static Map<String, Set<Subject>> subjects(FinishedEvaluation finished, List<Result> said, Verdict wanted) {
        Map<String, Set<Subject>> subjects = new HashMap<>();
        rules(finished.scheme().content()).forEach(rule -> subjects.put(rule.key(), new HashSet<>()));
        said.stream()
                .filter(result -> result.verdict() == wanted && subjects.containsKey(result.criterion()))
                .forEach(result -> subjects.get(result.criterion()).add(Subject.of(result)));
        return subjects;
    }

    private static List<Result> failing(FinishedEvaluation finished, List<Result> said, List<Result> all) {
        Map<String, Set<Subject>> failed = subjects(finished, said, Verdict.NOT_MET);
        return all.stream()
                .filter(result -> result.verdict() == Verdict.NOT_MET)
                .filter(result -> rule(finished.scheme(), result.criterion())
                        .map(rule -> failed.get(rule.key()).contains(Subject.of(result)))
                        .orElse(true))
                .toList();
    }

    /** What is met, or falls short without the subject failing for it. */
    private static List<Result> settled(
            FinishedEvaluation finished, List<Result> said, List<Result> all, List<Result> failing) {
        Map<String, Set<Subject>> passed = subjects(finished, said, Verdict.MET);
        Set<Result.Key> open = failing.stream().map(Reconciling::name).collect(Collectors.toSet());
        return all.stream()
                .filter(result -> !open.contains(name(result)))
                .filter(result -> result.verdict() == Verdict.MET
                        || rule(finished.scheme(), result.criterion())
                                .map(rule -> passed.get(rule.key()).contains(Subject.of(result)))
                                .orElse(false))
                .toList();
    }

    private static Result.Key name(Result result) {
        return new Result.Key(result.criterion(), result.stage(), result.subject(), result.code());
    }

    /** Open findings about subjects that the evaluation no longer measures: a point that fell below fifty pupils, a school that closed. */
    private static List<Finding> uncounted(
            FinishedEvaluation finished, Map<Finding.Key, Finding> known, List<Result> all) {
        Set<Finding.Key> measured = new HashSet<>();
        Set<String> criteria = new HashSet<>();
        all.forEach(result -> measured.add(key(result)));
        finished.scheme().content().criteria().forEach(criterion -> criteria.add(criterion.key()));
        return known.values().stream()
                .filter(finding -> finding.status() == Finding.Status.OPEN)
                .filter(finding -> criteria.contains(finding.criterion()))
                .filter(finding -> !measured.contains(finding.key()))
                .sorted(Comparator.comparing(Finding::id))
                .toList();
    }

    private List<Finding> shown(FinishedEvaluation finished, List<Result> failing) {
        Evaluation evaluation = finished.evaluation();
        Scheme scheme = finished.scheme();
        Map<Result, Gap> known = gaps.of(evaluation, scheme, failing);
        return failing.stream()
                .map(result -> {
                    CriterionContent criterion =
                            scheme.content().criterion(result.criterion()).orElseThrow();
                    Gap gap = known.get(result);
                    return new Finding(
                            ids.next("fnd"),
                            evaluation.framework(),
                            evaluation.frameworkVersion(),
                            criterion.key(),
                            criterion.name(),
                            result.stage(),
                            result.subject(),
                            result.code(),
                            result.name(),
                            lastCode(result.regionPath()),
                            result.regionPath(),
                            evaluation.year(),
                            result.value(),
                            scheme.threshold(criterion, result.stage())
                                    .map(Threshold::text)
                                    .orElseThrow(),
                            gap == null ? null : gap.quantity(),
                            gap == null ? null : gap.element(),
                            gap == null ? criterion.unit() : gap.unit(),
                            Finding.Status.OPEN,
                            evaluation.id(),
                            null,
                            1);
                })
                .toList();
    }

    /** The region's code is the last part of its path. */
    private static String lastCode(String path) {
        String[] codes = path.split("/");
        return codes[codes.length - 1];
    }
}
