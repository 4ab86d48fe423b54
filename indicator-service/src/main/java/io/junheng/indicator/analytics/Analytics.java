package io.junheng.indicator.analytics;

import io.junheng.indicator.analytics.AnalyticsQuery.Indicator;
import io.junheng.indicator.analytics.AnalyticsView.Header;
import io.junheng.indicator.analytics.AnalyticsView.IndicatorMeta;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Answers queries (分析查询) from the rows of regions as they stand, with one statement: of several evaluations of a region and year the one that finished last. */
@ApplicationScoped
class Analytics {

    /** Indicators times regions times years. */
    static final int MOST_CELLS = 500_000;

    private static final String ROWS = """
            with rows as (
                select distinct on (s.framework, s.year, r.stage, r.code) s.id, s.framework, s.year, r.stage, r.code, r.name, r.region_path,
                    r.measured, r.numerators, r.denominators, r.verdicts
                from evaluation_series s
                join (select series, max(finished_at) as finished from evaluation where status = 'FINISHED' group by series) l
                    on l.series = s.id
                join evaluation_row r on r.series = s.id and r.subject = 'REGION' and r.until = 2147483647
                where s.framework = any(?) and s.year = any(?::integer[]) and r.code = any(?) and starts_with(r.region_path, ?)
                order by s.framework, s.year, r.stage, r.code, l.finished desc, s.id desc)
            select r.framework || ':' || c.criterion, r.stage, r.code, r.name, r.year,
                trim_scale(round(r.measured[c.place]::numeric, 12)), trim_scale(round(r.numerators[c.place]::numeric, 12)),
                trim_scale(round(r.denominators[c.place]::numeric, 12)),
                case substr(r.verdicts, c.place, 1) when 'M' then 'MET' when 'N' then 'NOT_MET' else 'UNDETERMINED' end,
                t.relation || ' ' || t.number,
                case when r.measured[c.place] is null then null when t.relation in ('>', '>=') then greatest(t.number - round(r.measured[c.place]::numeric, 12), 0)
                    when t.relation in ('<', '<=') then greatest(round(r.measured[c.place]::numeric, 12) - t.number, 0) end
            from rows r
            join evaluation_column c on c.series = r.id and c.stage = r.stage and c.subject = 'REGION'
            join unnest(?::text[], ?::text[]) as w (indicator, stage)
                on w.indicator = r.framework || ':' || c.criterion and w.stage in ('', r.stage)
            left join target t on t.framework = r.framework and t.criterion = c.criterion and t.stage = r.stage
                and t.region_code = r.code and t.year = r.year
            where substr(r.verdicts, c.place, 1) <> '-'
            order by r.framework, c.criterion, r.stage, r.code, r.year
            """;

    private final Database database;
    private final Frameworks frameworks;
    private final Caller caller;

    Analytics(Database database, Frameworks frameworks, Caller caller) {
        this.database = database;
        this.frameworks = frameworks;
        this.caller = caller;
    }

    AnalyticsView answer(AnalyticsQuery query, boolean sides, boolean targets) {
        List<String> regions = regions(query);
        List<IndicatorMeta> meta = meta(query);
        long cells = (long) query.indicators().size()
                * regions.size()
                * query.years().size();
        if (cells > MOST_CELLS) {
            throw Problem.of(AnalyticsProblem.TOO_MUCH, cells, MOST_CELLS);
        }
        List<List<Object>> rows = database.list(
                ROWS,
                row -> {
                    List<Object> cellsOfRow = new ArrayList<>(List.of(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
                    cellsOfRow.add(plain(row.getBigDecimal(6)));
                    cellsOfRow.add(row.getString(9));
                    if (sides) {
                        cellsOfRow.add(plain(row.getBigDecimal(7)));
                        cellsOfRow.add(plain(row.getBigDecimal(8)));
                    }
                    if (targets) {
                        cellsOfRow.add(row.getString(10));
                        cellsOfRow.add(plain(row.getBigDecimal(11)));
                    }
                    return cellsOfRow;
                },
                query.indicators().stream().map(Indicator::framework).distinct().toList(),
                integers(query.years()),
                regions,
                caller.regionPath(),
                query.indicators().stream()
                        .map(indicator -> indicator.framework() + ":" + indicator.criterion())
                        .toList(),
                query.indicators().stream()
                        .map(indicator -> indicator.stage() == null ? "" : indicator.stage())
                        .toList());
        return new AnalyticsView(headers(sides, targets), rows, new AnalyticsView.Meta("LOCKED", MOST_CELLS, meta));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static String integers(List<Integer> years) {
        return years.toString().replace('[', '{').replace(']', '}');
    }

    private static List<Header> headers(boolean sides, boolean targets) {
        List<Header> headers = new ArrayList<>(List.of(
                new Header("indicator", "TEXT"),
                new Header("stage", "TEXT"),
                new Header("region", "TEXT"),
                new Header("regionName", "TEXT"),
                new Header("year", "INTEGER"),
                new Header("value", "DECIMAL"),
                new Header("verdict", "TEXT")));
        if (sides) {
            headers.add(new Header("numerator", "DECIMAL"));
            headers.add(new Header("denominator", "DECIMAL"));
        }
        if (targets) {
            headers.add(new Header("target", "TEXT"));
            headers.add(new Header("gap", "DECIMAL"));
        }
        return headers;
    }

    /** The codes that are asked for; a region outside the caller's scope does not exist. */
    private List<String> regions(AnalyticsQuery query) {
        TreeSet<String> codes = new TreeSet<>();
        for (AnalyticsQuery.RegionWish wish : query.regions()) {
            List<String> found = database.list(
                    "select r.code from known_region r where " + (wish.children() ? "r.parent_code = ?" : "r.code = ?")
                            + " and starts_with(r.path, ?)",
                    row -> row.getString(1),
                    wish.code(),
                    caller.regionPath());
            if (found.isEmpty() && !wish.children()) {
                throw Problem.of(KitProblem.NOT_FOUND).at("?regions");
            }
            codes.addAll(found);
        }
        return List.copyOf(codes);
    }

    private List<IndicatorMeta> meta(AnalyticsQuery query) {
        List<IndicatorMeta> meta = new ArrayList<>();
        Problems problems = new Problems();
        for (Indicator indicator : query.indicators()) {
            Optional<FrameworkContent> content =
                    frameworks.published(indicator.framework()).map(Framework::content);
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
