package io.junheng.indicator.analytics;

import io.junheng.indicator.analytics.AnalyticsQuery.Indicator;
import io.junheng.indicator.analytics.AnalyticsQuery.RegionWish;
import io.junheng.indicator.analytics.AnalyticsTable.Aim;
import io.junheng.indicator.analytics.AnalyticsTable.Column;
import io.junheng.indicator.analytics.AnalyticsView.IndicatorMeta;
import io.junheng.indicator.analytics.RegionRows.RegionRow;
import io.junheng.indicator.analytics.RegionRows.Series;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers queries (分析查询) from the rows of regions as they stand: of several evaluations of a region and year the one that finished last. */
@ApplicationScoped
class Analytics {

    /** Indicators times regions times years. */
    static final int MOST_CELLS = 500_000;

    private final Database database;
    private final Frameworks frameworks;
    private final Caller caller;

    Analytics(Database database, Frameworks frameworks, Caller caller) {
        this.database = database;
        this.frameworks = frameworks;
        this.caller = caller;
    }

    AnalyticsTable answer(AnalyticsQuery query, boolean sides, boolean targets) {
        List<String> regions = regions(query);
        List<IndicatorMeta> meta = meta(query);
        long cells = (long) query.indicators().size()
                * regions.size()
                * query.years().size();
        if (cells > MOST_CELLS) {
            throw Problem.of(AnalyticsProblem.TOO_MUCH, cells, MOST_CELLS);
        }
        Map<Integer, Series> series = series(query);
        Map<Integer, Map<String, Map<String, Integer>>> places = places(query, series);
        return new AnalyticsTable(
                sides,
                targets,
                columns(series, places),
                regions,
                query.years(),
                rows(series, places, regions, sides),
                targets ? aims(query, regions) : Map.of(),
                new AnalyticsView.Meta("LOCKED", MOST_CELLS, meta));
    }

    /** The finished series of the frameworks and years. */
    private Map<Integer, Series> series(AnalyticsQuery query) {
        Map<Integer, Series> series = new HashMap<>();
        database.list(
                """
                select s.id, s.framework, s.year
                from evaluation_series s
                cross join lateral (select max(e.finished_at) as finished from evaluation e where e.series = s.id and e.status = 'FINISHED') l
                where s.framework = any(?) and s.year = any(?::integer[]) and l.finished is not null
                order by l.finished desc, s.id desc
                """,
                row -> series.put(
                        row.getInt(1), new Series(row.getInt(1), row.getString(2), row.getInt(3), series.size())),
                query.indicators().stream().map(Indicator::framework).distinct().toList(),
                array(query.years()));
        return series;
    }

    /** Where each criterion that is asked for stands, by series and stage. */
    private Map<Integer, Map<String, Map<String, Integer>>> places(AnalyticsQuery query, Map<Integer, Series> series) {
        Map<Integer, Map<String, Map<String, Integer>>> places = new HashMap<>();
        database.list(
                "select series, stage, criterion, place from evaluation_column where series = any(?::integer[]) and subject = 'REGION'",
                row -> {
                    int id = row.getInt(1);
                    String stage = row.getString(2);
                    String criterion = row.getString(3);
                    String framework = series.get(id).framework();
                    boolean wished = query.indicators().stream()
                            .anyMatch(indicator -> indicator.is(framework, criterion, stage));
                    return wished
                            ? places.computeIfAbsent(id, added -> new HashMap<>())
                                    .computeIfAbsent(stage, added -> new HashMap<>())
                                    .put(criterion, row.getInt(4))
                            : null;
                },
                array(series.keySet()));
        return places;
    }

    private static List<Column> columns(
            Map<Integer, Series> series, Map<Integer, Map<String, Map<String, Integer>>> places) {
        TreeSet<Column> columns = new TreeSet<>(Comparator.comparing(Column::framework)
                .thenComparing(Column::criterion)
                .thenComparing(Column::stage));
        places.forEach((id, stages) -> stages.forEach((stage, criteria) -> criteria.keySet()
                .forEach(criterion -> columns.add(new Column(series.get(id).framework(), criterion, stage)))));
        return List.copyOf(columns);
    }

    private RegionRows rows(
            Map<Integer, Series> series,
            Map<Integer, Map<String, Map<String, Integer>>> places,
            List<String> regions,
            boolean sides) {
        RegionRows rows = new RegionRows();
        database.list(
                """
                select r.series, r.stage, r.code, r.name, r.verdicts, array_send(r.measured), %s
                from evaluation_row r
                where r.subject = 'REGION' and r.until = 2147483647 and r.series = any(?::integer[]) and r.code = any(?)
                    and r.stage = any(?) and starts_with(r.region_path, ?)
                """.formatted(
                        sides ? "array_send(r.numerators), array_send(r.denominators)" : "null::bytea, null::bytea"),
                row -> {
                    int id = row.getInt(1);
                    String stage = row.getString(2);
                    Map<String, Integer> ofStage = places.get(id).get(stage);
                    if (ofStage != null) {
                        rows.add(
                                stage,
                                row.getString(3),
                                new RegionRow(
                                        series.get(id),
                                        row.getString(4),
                                        ofStage,
                                        RegionRows.doubles(row.getBytes(6)),
                                        RegionRows.doubles(row.getBytes(7)),
                                        RegionRows.doubles(row.getBytes(8)),
                                        row.getString(5)));
                    }
                    return null;
                },
                array(places.keySet()),
                regions,
                places.values().stream()
                        .flatMap(stages -> stages.keySet().stream())
                        .distinct()
                        .toList(),
                caller.regionPath());
        return rows;
    }

    private Map<Aim.Key, Aim> aims(AnalyticsQuery query, List<String> regions) {
        Map<Aim.Key, Aim> aims = new HashMap<>();
        database.list(
                """
                select framework, criterion, stage, region_code, year, relation, number from target
                where framework = any(?) and year = any(?::integer[]) and region_code = any(?)
                """,
                row -> aims.put(
                        new Aim.Key(
                                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                        new Aim(row.getString(6), row.getBigDecimal(7))),
                query.indicators().stream().map(Indicator::framework).distinct().toList(),
                array(query.years()),
                regions);
        return aims;
    }

    private static String array(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** The codes that are asked for; a region outside the caller's scope does not exist. */
    private List<String> regions(AnalyticsQuery query) {
        Map<Boolean, Set<String>> wishes = query.regions().stream()
                .collect(Collectors.partitioningBy(
                        RegionWish::children, Collectors.mapping(RegionWish::code, Collectors.toSet())));
        Set<String> codes = new TreeSet<>(found("code", wishes.get(false)));
        if (codes.size() < wishes.get(false).size()) {
            throw Problem.of(KitProblem.NOT_FOUND).at("?regions");
        }
        codes.addAll(found("parent_code", wishes.get(true)));
        return List.copyOf(codes);
    }

    private List<String> found(String column, Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : database.list(
                        "select code from known_region where " + column + " = any(?) and starts_with(path, ?)",
                        row -> row.getString(1),
                        codes,
                        caller.regionPath());
    }

    private List<IndicatorMeta> meta(AnalyticsQuery query) {
        List<IndicatorMeta> meta = new ArrayList<>();
        Problems problems = new Problems();
        Map<String, Optional<FrameworkContent>> published = new HashMap<>();
        for (Indicator indicator : query.indicators()) {
            Optional<FrameworkContent> content = published.computeIfAbsent(
                    indicator.framework(), key -> frameworks.published(key).map(Framework::content));
            Optional<CriterionContent> criterion = content.flatMap(known -> known.criterion(indicator.criterion()));
            Optional<VerdictContent> verdict = content.flatMap(known -> known.verdict(indicator.criterion()));
            problems.require(
                    criterion.isPresent() || verdict.isPresent(),
                    "?indicators",
                    AnalyticsProblem.INDICATOR_UNKNOWN,
                    indicator.text());
            criterion.ifPresent(known -> meta.add(new IndicatorMeta(indicator.text(), known.name(), known.unit())));
            verdict.ifPresent(known -> meta.add(new IndicatorMeta(indicator.text(), known.name(), null)));
        }
        problems.throwIfAny();
        return meta;
    }
}
