package io.junheng.indicator.evaluation;

import io.junheng.contracts.indicator.EvaluationStarted;
import io.junheng.indicator.fact.NewFacts;
import io.junheng.indicator.fact.RegisterNews;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Repeals;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.job.Jobs;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes orders for evaluations, from callers and from newly locked returns. */
@ApplicationScoped
class EvaluationDesk {

    private static final Set<String> BELOW_COUNTY = Set.of("TOWN", "VILLAGE");

    private final Evaluations evaluations;
    private final SeriesBook series;
    private final Frameworks frameworks;
    private final Repeals repeals;
    private final KnownRegions regions;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;

    EvaluationDesk(
            Evaluations evaluations,
            SeriesBook series,
            Frameworks frameworks,
            Repeals repeals,
            KnownRegions regions,
            Jobs jobs,
            Outbox outbox,
            Caller caller,
            Ids ids) {
        this.evaluations = evaluations;
        this.series = series;
        this.frameworks = frameworks;
        this.repeals = repeals;
        this.regions = regions;
        this.jobs = jobs;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    /** Enters the evaluation and queues its job; returns the job's id. */
    String order(EvaluationOrder order) {
        KnownRegion region = regions.find(order.regionCode())
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("/regionCode"));
        Optional<Framework> framework = frameworks.find(order.framework(), order.version());
        Problems problems = new Problems()
                .require(
                        framework.isPresent(),
                        "/framework",
                        EvaluationProblem.FRAMEWORK_UNKNOWN,
                        order.framework(),
                        order.version())
                .require(
                        framework.isEmpty() || framework.get().published(),
                        "/version",
                        EvaluationProblem.FRAMEWORK_NOT_PUBLISHED,
                        order.framework(),
                        order.version())
                .require(
                        framework.isEmpty() || framework.get().content().measures(),
                        "/framework",
                        EvaluationProblem.FRAMEWORK_WITHOUT_FORMULAS,
                        order.framework())
                .require(
                        framework.isEmpty()
                                || !framework.get().content().ofSchools()
                                || !BELOW_COUNTY.contains(region.level()),
                        "/regionCode",
                        EvaluationProblem.REGION_TOO_SMALL,
                        region.name());
        framework
                .flatMap(known -> repeals.against(known.content(), region.path()))
                .ifPresent(repeal -> problems.add(
                        "/framework",
                        EvaluationProblem.FRAMEWORK_STALE,
                        order.framework(),
                        repeal.documentNumber(),
                        repeal.decidedOn()));
        problems.throwIfAny();
        Evaluation evaluation = enter(order, framework.get(), region, Evaluation.Cause.REQUEST);
        return jobs.submit(
                EvaluationJob.KIND, "evaluations", new EvaluationJob(evaluation.id(), order, Evaluation.Cause.REQUEST));
    }

    /** Enters a run and tells of it. */
    Evaluation enter(EvaluationOrder order, Framework framework, KnownRegion region, Evaluation.Cause cause) {
        Evaluation evaluation = new Evaluation(
                ids.next("eva"),
                order.framework(),
                order.version(),
                framework.content().form(),
                region.code(),
                region.path(),
                order.year(),
                Evaluation.Status.RUNNING,
                cause,
                series.of(order),
                null,
                null,
                null,
                null,
                1);
        evaluations.add(evaluation);
        outbox.append(new EvaluationStarted(null, evaluation.state()));
        return evaluation;
    }

    /**
     * What was evaluated before and rests on returns just locked is evaluated again, in their counties only, once for however many returns; but not by a
     * framework version whose document has been repealed there.
     */
    void again(@Observes NewFacts news) {
        Map<EvaluationOrder, Set<String>> touched = new LinkedHashMap<>();
        for (NewFacts.Fact fact : news.facts()) {
            for (Evaluations.Evaluated known : evaluations.touchedBy(fact.form(), fact.year(), fact.regionPath())) {
                if (reads(known, fact)) {
                    EvaluationOrder order =
                            new EvaluationOrder(known.framework(), known.version(), known.regionCode(), known.year());
                    touched.computeIfAbsent(order, added -> new TreeSet<>()).addAll(counties(order, fact));
                }
            }
        }
        lookAgain(touched, Evaluation.Cause.RETURN_LOCKED);
    }

    /** What was evaluated before looks again at the counties in which a school has opened, moved, changed or closed, from the first year that this concerns. */
    void again(@Observes RegisterNews news) {
        Map<EvaluationOrder, Set<String>> touched = new LinkedHashMap<>();
        news.changes().stream()
                .flatMap(change -> Stream.of(change.pathBefore(), change.path())
                        .map(path -> new Concerned(path, firstYear(change.from()))))
                .distinct()
                .forEach(concerned -> evaluations
                        .ofSchools(concerned.path(), concerned.firstYear())
                        .forEach(known -> touched.computeIfAbsent(
                                        new EvaluationOrder(
                                                known.framework(), known.version(), known.regionCode(), known.year()),
                                        added -> new TreeSet<>())
                                .add(County.of(concerned.path()))));
        lookAgain(touched, Evaluation.Cause.SCHOOL_CHANGED);
    }

    /** Where something has changed of schools, and the first school year that it concerns. */
    private record Concerned(String path, int firstYear) {}

    /** The first school year that begins on the day or after it. */
    private static int firstYear(LocalDate day) {
        if (day == null) {
            return 0;
        }
        return day.isAfter(LocalDate.of(day.getYear(), Month.SEPTEMBER, 1)) ? day.getYear() + 1 : day.getYear();
    }

    private void lookAgain(Map<EvaluationOrder, Set<String>> touched, Evaluation.Cause cause) {
        touched.keySet().removeIf(this::rests);
        touched.forEach((order, counties) -> {
            series.touch(series.of(order), List.copyOf(counties));
            EvaluationJob job = new EvaluationJob(null, order, cause);
            jobs.submitOnce(EvaluationJob.KIND, "evaluations", job, job.coalesceKey());
        });
    }

    /** Whether the framework version is STALE there: what was judged by it stands as it is until the repeal is taken back and somebody asks. */
    private boolean rests(EvaluationOrder order) {
        return frameworks
                .find(order.framework(), order.version())
                .flatMap(framework -> regions.find(order.regionCode())
                        .flatMap(region -> repeals.against(framework.content(), region.path())))
                .isPresent();
    }

    /** The county that the return is from, and the one in which its subject was counted before. */
    private List<String> counties(EvaluationOrder order, NewFacts.Fact fact) {
        String county = fact.subject().equals("REGION") ? fact.code() : County.of(fact.regionPath());
        return Stream.concat(Stream.of(county), series.county(series.of(order), fact.subject(), fact.code()).stream())
                .toList();
    }

    /** Whether the framework's formulas look back from the evaluated year to that of the fact. */
    private boolean reads(Evaluations.Evaluated known, NewFacts.Fact fact) {
        return frameworks
                .find(known.framework(), known.version())
                .map(frameworks::scheme)
                .filter(scheme -> scheme.content().subject().equals(fact.subject()))
                .map(Scheme::yearsBack)
                .map(years -> years.contains(known.year() - fact.year()))
                .orElse(false);
    }
}
