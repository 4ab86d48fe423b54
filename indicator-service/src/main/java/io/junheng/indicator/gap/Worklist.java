package io.junheng.indicator.gap;

import io.junheng.indicator.evaluation.EvaluatedRegions.Part;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.evaluation.Verdict;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.gap.WorklistView.BalanceView;
import io.junheng.indicator.gap.WorklistView.Line;
import io.junheng.indicator.gap.WorklistView.NeedView;
import io.junheng.indicator.gap.WorklistView.OptionView;
import io.junheng.indicator.gap.WorklistView.Total;
import io.junheng.indicator.simulation.SideBySide;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has been worked out, made into the list that callers see. */
record Worklist(
        Part part,
        PriceList prices,
        List<Need> needs,
        Additions additions,
        List<Balance> balances,
        List<Result> today,
        List<Result> after) {

    private static final int MOST_REMAINING = 200;

    private static final String METHOD =
            "逐校缺口：其他数据不变，逐项以精确分数试算能使该指标达标的最小整步变动；清单取指标体系规定的补足项，同一数据项取各指标所需的最大者。只补到结论通过（enough）时，允许不达标的指标中省下费用最多的只补到下限。"
                    + "差异系数：在此之上求费用最小的补足。约束为凸锥，连续最优解由 KKT 条件给出（单价相同时即“注水”：最低的学校补至同一水平），"
                    + "取整后逐步删减，任何一步都不可再省；综合差异系数（平均值）的限额先按边际费用最小分配到各项；任何方案的费用不低于 lowerBound，本方案每所被补学校与其相差不超过一步。结论由同一评估引擎整体重新评估得出。";

    private static final String METHOD_EN =
            "Per school: all else as it is, the least whole-step change of each figure that meets the criterion, tried in exact fractions; the list takes the figure the framework names, and of one figure the most that any criterion needs. With enough=true, of the criteria that a verdict lets fall short, those that save most are brought up to the floor only. "
                    + "Variation: on top of that the cheapest additions. The constraint is a convex cone; the continuous optimum satisfies the KKT conditions (with equal prices the lowest schools are filled to one level), "
                    + "it is rounded up and thinned until no single step can be spared; a limit on the mean of several is divided among them first, portion by portion where it costs least; no plan costs less than lowerBound, and this one is within one step per raised school of it. The verdict comes from the evaluation itself, run again as if all were there.";

    WorklistView view() {
        List<Line> lines = additions.added().entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
        List<Verdict> overall = SideBySide.of(today, after).overall(part.scheme());
        return new WorklistView(
                part.evaluation().id(),
                part.evaluation().framework(),
                part.evaluation().frameworkVersion(),
                part.region().code(),
                part.evaluation().year(),
                overall.get(0).name(),
                overall.get(1).name(),
                needs.stream().map(this::need).toList(),
                lines,
                totals(lines),
                lines.stream()
                        .map(Line::cost)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                List.copyOf(lines.stream()
                        .filter(line -> line.cost() == null)
                        .map(Line::element)
                        .collect(Collectors.toCollection(TreeSet::new))),
                balances.stream().map(this::balance).toList(),
                after.stream()
                        .filter(result -> result.verdict() == Verdict.NOT_MET)
                        .map(Result::key)
                        .limit(MOST_REMAINING)
                        .toList(),
                METHOD,
                METHOD_EN);
    }

    private Line line(Additions.Key key, BigDecimal quantity) {
        SubjectFigures subject = additions.before(key.code());
        Optional<FrameworkContent.FigureContent> figure = figure(part.scheme(), key);
        Optional<UnitCosts.Priced> priced = prices.priced(subject, key.element());
        BigDecimal now = additions.base(key);
        return new Line(
                subject.code(),
                subject.name(),
                subject.regionCode(),
                key.element(),
                key.stage(),
                figure.map(FrameworkContent.FigureContent::label).orElse("班级数"),
                figure.map(FrameworkContent.FigureContent::unit).orElse("班"),
                now,
                quantity,
                now.add(quantity),
                priced.map(UnitCosts.Priced::cost).orElse(null),
                priced.map(UnitCosts.Priced::regionCode).orElse(null),
                priced.map(UnitCosts.Priced::year).orElse(null),
                priced.map(known -> known.cost().multiply(quantity)).orElse(null));
    }

    private static Optional<FrameworkContent.FigureContent> figure(Scheme scheme, Additions.Key key) {
        return scheme.content().figures().stream()
                .filter(figure -> figure.elements().containsValue(key.element()))
                .findFirst();
    }

    private static List<Total> totals(List<Line> lines) {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Line line : lines) {
            totals.merge(
                    line.element(),
                    new Total(line.element(), line.label(), line.unit(), 1, line.quantity(), line.cost()),
                    (sum, one) -> new Total(
                            sum.element(),
                            sum.label(),
                            sum.unit(),
                            sum.schools() + 1,
                            sum.quantity().add(one.quantity()),
                            sum.cost() == null || one.cost() == null
                                    ? null
                                    : sum.cost().add(one.cost())));
        }
        return new ArrayList<>(totals.values());
    }

    private NeedView need(Need need) {
        SubjectFigures subject = additions.before(need.result().code());
        return new NeedView(
                need.result().key(),
                need.result().criterion(),
                need.result().stageOrNull(),
                need.result().code(),
                need.result().name(),
                need.result().value(),
                need.threshold(),
                need.options().stream().map(option -> option(subject, option)).toList());
    }

    private OptionView option(SubjectFigures subject, Need.Option option) {
        return new OptionView(
                option.element(),
                option.label(),
                option.unit(),
                option.now(),
                option.change(),
                prices.of(subject, option.element())
                        .filter(known -> option.change().signum() > 0)
                        .map(option.change()::multiply)
                        .orElse(null));
    }

    private BalanceView balance(Balance balance) {
        Optional<Result> before = of(today, balance);
        Optional<Result> then = of(after, balance);
        return new BalanceView(
                balance.county(),
                balance.criterion(),
                balance.stage().equals(FrameworkContent.ALL) ? null : balance.stage(),
                balance.limit(),
                before.map(Result::value).orElse(null),
                then.map(Result::value).orElse(null),
                then.map(Result::verdict).orElse(Verdict.UNDETERMINED).name(),
                balance.element(),
                balance.label(),
                balance.unit(),
                balance.schools(),
                balance.quantity(),
                balance.cost(),
                balance.bound(),
                balance.priced());
    }

    private static Optional<Result> of(List<Result> results, Balance balance) {
        return results.stream()
                .filter(result -> result.subject().equals("REGION")
                        && result.code().equals(balance.county())
                        && result.criterion().equals(balance.criterion())
                        && result.stage().equals(balance.stage()))
                .findFirst();
    }
}
