package io.junheng.indicator.target;

import io.junheng.expressions.Rational;
import io.junheng.indicator.explanation.ExactValues;
import io.junheng.indicator.framework.Framework;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells how a region stands to the targets that hold for it, with exact values: at a target's number nothing is rounded. */
@ApplicationScoped
class Standing {

    private static final int DECIMALS = 12;

    private final Targets targets;
    private final TargetDesk desk;
    private final ExactValues values;

    Standing(Targets targets, TargetDesk desk, ExactValues values) {
        this.targets = targets;
        this.desk = desk;
        this.values = values;
    }

    TargetProgress of(Target.Key key) {
        KnownRegion region = desk.region(key);
        Framework framework = desk.framework(key).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        List<Target> along = targets.along(key, region.path());
        Optional<ExactValues.Exact> now = value(key, region, key.year());
        Optional<Rational> before = value(key, region, key.year() - 1).flatMap(ExactValues.Exact::value);
        Optional<Rational> value = now.flatMap(ExactValues.Exact::value);
        return new TargetProgress(
                region.code(),
                key.year(),
                framework.content().criterion(key.criterion()).orElseThrow().unit(),
                value.map(known -> known.rounded(DECIMALS)).orElse(null),
                before.map(known -> known.rounded(DECIMALS)).orElse(null),
                now.map(ExactValues.Exact::evaluation).orElse(null),
                along.stream().map(target -> against(target, value, before)).toList());
    }

    private Optional<ExactValues.Exact> value(Target.Key key, KnownRegion region, int year) {
        return values.newest(key.framework(), key.criterion(), key.stage(), region, year);
    }

    private static TargetProgress.Against against(Target target, Optional<Rational> value, Optional<Rational> before) {
        Progress progress = Progress.of(target.meets(), target.significant(), value, before);
        boolean lacking = progress != Progress.MET && progress != Progress.NOT_REPORTED;
        return new TargetProgress.Against(
                target.key().regionCode(),
                target.meets().text(),
                progress.name(),
                lacking
                        ? value.orElseThrow()
                                .minus(Rational.of(target.meets().number()))
                                .rounded(DECIMALS)
                                .abs()
                        : null);
    }
}
