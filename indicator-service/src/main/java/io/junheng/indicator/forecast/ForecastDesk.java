package io.junheng.indicator.forecast;

import io.junheng.indicator.forecast.ForecastView.BacktestView;
import io.junheng.indicator.forecast.ForecastView.EntrantsView;
import io.junheng.indicator.forecast.ForecastView.ErrorView;
import io.junheng.indicator.forecast.ForecastView.RatioView;
import io.junheng.indicator.forecast.ForecastView.Row;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes forecasts (预测受理) from the class lists of locked returns, within the caller's scope. */
@ApplicationScoped
class ForecastDesk {

    static final int MOST_YEARS = 10;
    private static final int MOST_SCHOOLS = 3000;
    private static final List<String> STAGES = List.of("PRIMARY", "JUNIOR", "SENIOR");

    private static final String METHOD = "年级升班法：各年级次年升入上一年级，比例取区域最近三对学年之比；小学入学人数按六年前出生人口乘以近三年入学比例推算，没有出生人口的取近三年入学人数平均；"
            + "各学段入学新生按基准学年各校所占份额分配。学位 = 基准学年班数 × 班额标准（小学45、初中50）；班均人数超过标准为 OVER_STANDARD，56人及以上为 LARGE。"
            + "误差：在过去各年只用当时已知数据重做同样预测，与实际比较。";
    private static final String METHOD_EN =
            "Grade progression: a grade's pupils are in the next grade a year later by the region's ratio over the last three pairs of years; entrants of primary school are births six years before times the part that entered in the last three years, or the mean of the last three years' entrants where births are not given; "
                    + "entrants of a stage are spread over schools as in the base year. Seats are classes of the base year times their standard size (primary 45, junior 50); a mean size above it is OVER_STANDARD, 56 and more LARGE. "
                    + "Errors: the same forecast made in past years from what was known then, beside what came.";

    private final PastClasses past;
    private final KnownRegions regions;
    private final Caller caller;

    ForecastDesk(PastClasses past, KnownRegions regions, Caller caller) {
        this.past = past;
        this.regions = regions;
        this.caller = caller;
    }

    ForecastView forecast(String regionCode, int baseYear, int years, String form) {
        KnownRegion region = regions.find(regionCode)
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        PastClasses.Past known = past.of(region, form, baseYear);
        if (!known.enrolment().years().contains(baseYear)) {
            throw Problem.of(ForecastProblem.NO_CLASSES, String.valueOf(baseYear));
        }
        int schools = known.enrolment().of(baseYear).size();
        if (schools > MOST_SCHOOLS) {
            throw Problem.of(ForecastProblem.TOO_LARGE, schools, MOST_SCHOOLS);
        }
        Cohorts.Forecast forecast = new Cohorts(known.enrolment(), known.births(), baseYear).forward(years);
        List<Backtest.Point> tested = Backtest.of(known.enrolment(), known.births(), baseYear, years);
        return new ForecastView(
                region.code(),
                form,
                baseYear,
                rows(forecast, known, baseYear, years, code -> region.code(), code -> region.name()),
                rows(
                        forecast,
                        known,
                        baseYear,
                        years,
                        code -> known.schools().get(code).town(),
                        town -> known.towns().get(town)),
                rows(
                        forecast,
                        known,
                        baseYear,
                        years,
                        code -> code,
                        code -> known.schools().get(code).name()),
                forecast.ratios().stream()
                        .map(ratio -> new RatioView(
                                ratio.from().text(), ratio.to().text(), rounded(ratio.ratio(), 4), ratio.pairs()))
                        .toList(),
                forecast.entrants().stream()
                        .map(each -> new EntrantsView(each.year(), Math.round(each.number()), each.source()))
                        .toList(),
                tested.stream().map(ForecastDesk::tested).toList(),
                errors(tested),
                METHOD,
                METHOD_EN);
    }

    private static BacktestView tested(Backtest.Point point) {
        return new BacktestView(
                point.madeIn(),
                point.year(),
                point.stage(),
                Math.round(point.forecast()),
                Math.round(point.actual()),
                rounded(point.errorPercent(), 2));
    }

    private static List<ErrorView> errors(List<Backtest.Point> tested) {
        SortedMap<Integer, List<Backtest.Point>> byAhead =
                new TreeMap<>(tested.stream().collect(Collectors.groupingBy(Backtest.Point::ahead)));
        return byAhead.entrySet().stream()
                .map(entry -> new ErrorView(
                        entry.getKey(),
                        rounded(
                                entry.getValue().stream()
                                        .mapToDouble(point -> Math.abs(point.errorPercent()))
                                        .average()
                                        .orElseThrow(),
                                2),
                        entry.getValue().size()))
                .toList();
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The forecast added up by what a school's code is grouped under. */
    private static List<Row> rows(
            Cohorts.Forecast forecast,
            PastClasses.Past known,
            int baseYear,
            int years,
            Function<String, String> group,
            Function<String, String> name) {
        List<Row> rows = new ArrayList<>();
        for (int year = baseYear + 1; year <= baseYear + years; year++) {
            for (String stage : STAGES) {
                SortedMap<String, Double> pupils = new TreeMap<>();
                forecast.pupils()
                        .of(year)
                        .forEach((school, grades) ->
                                pupils.merge(group.apply(school), Enrolment.stage(grades, stage), Double::sum));
                for (Map.Entry<String, Double> each : pupils.entrySet()) {
                    int classes = known.classes(stage, code -> group.apply(code).equals(each.getKey()));
                    if (classes > 0 || Math.round(each.getValue()) > 0) {
                        rows.add(row(each.getKey(), name.apply(each.getKey()), year, stage, each.getValue(), classes));
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(String code, String name, int year, String stage, double exact, int classes) {
        long pupils = Math.round(exact);
        Long limit = ClassLimits.standard(stage).map(Integer::longValue).orElse(null);
        return new Row(
                code,
                name,
                year,
                stage,
                pupils,
                classes,
                limit == null ? null : classes * limit,
                limit == null ? null : Math.max(0, pupils - classes * limit),
                limit == null ? null : (pupils + limit - 1) / limit,
                ClassLimits.risk(stage, pupils, classes).orElse(null));
    }
}
