package io.junheng.indicator.target;

import io.junheng.contracts.indicator.TargetSet;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.PolicyBans;
import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Takes targets (设定目标). One that is weaker than a superior region's for the same year is refused. */
@ApplicationScoped
class TargetDesk {

    private final Targets targets;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;

    TargetDesk(Targets targets, Frameworks frameworks, KnownRegions regions, Outbox outbox, Caller caller) {
        this.targets = targets;
        this.frameworks = frameworks;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What a PUT led to. */
    record Stored(Target target, boolean created) {}

    /** Enters or replaces a target; the same again changes nothing. */
    @Transactional
    Stored set(Target.Key key, SetTarget wanted, String ifMatch, String ifNoneMatch) {
        KnownRegion region = region(key);
        targets.lockAll(key);
        Threshold meets = sound(key, region, wanted);
        Optional<Target> known = targets.lock(key);
        Preconditions.put(known.map(Target::version), ifMatch, ifNoneMatch);
        if (known.isPresent() && known.get().says(meets, wanted.significantFrom(), wanted.basis())) {
            return new Stored(known.get(), false);
        }
        Target target = new Target(
                key,
                region.path(),
                meets,
                wanted.significantFrom(),
                wanted.basis(),
                known.map(Target::version).orElse(0L) + 1);
        targets.store(target);
        outbox.append(List.of(new TargetSet(known.map(Target::state).orElse(null), target.state())), wanted.basis());
        return new Stored(target, known.isEmpty());
    }

    /** The region, as far as the caller sees it. */
    KnownRegion region(Target.Key key) {
        return regions.find(key.regionCode())
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** The newest published version that has the criterion. */
    Optional<Framework> framework(Target.Key key) {
        return frameworks
                .published(key.framework())
                .filter(framework ->
                        framework.content().criterion(key.criterion()).isPresent());
    }

    private Threshold sound(Target.Key key, KnownRegion region, SetTarget wanted) {
        Problems problems = new Problems();
        problems.require(wanted.isAt(key), "", TargetProblem.PATH_DIFFERS);
        Optional<CriterionContent> criterion =
                framework(key).flatMap(framework -> framework.content().criterion(key.criterion()));
        problems.require(
                criterion.isPresent(), "/criterion", TargetProblem.CRITERION_UNKNOWN, key.framework(), key.criterion());
        criterion
                .flatMap(known -> PolicyBans.known().target(known.name()))
                .ifPresent(ban -> problems.add("/criterion", TargetProblem.MEASURE_BANNED, ban.words(), ban.source()));
        Optional<Threshold> asked = criterion
                .flatMap(known -> FrameworkContent.byStage(known.meets(), key.stage()))
                .flatMap(Threshold::read);
        problems.require(
                criterion.isEmpty() || asked.isPresent(),
                "/stage",
                TargetProblem.STAGE_UNKNOWN,
                key.criterion(),
                key.stage());
        Optional<Threshold> meets = Threshold.read(wanted.meets());
        problems.require(meets.isPresent(), "/meets", TargetProblem.TARGET_MALFORMED, wanted.meets());
        if (meets.isPresent() && asked.isPresent()) {
            boolean right = Strength.sameDirection(meets.get(), asked.get());
            problems.require(
                    right,
                    "/meets",
                    TargetProblem.DIRECTION_DIFFERS,
                    asked.get().text());
            if (right) {
                superiors(key, region)
                        .forEach(superior -> problems.require(
                                !Strength.weaker(meets.get(), superior.meets()),
                                "/meets",
                                TargetProblem.WEAKER_THAN_SUPERIOR,
                                superior.key().regionCode(),
                                superior.meets().text()));
                if (criterion.get().targetsRise()) {
                    rises(key, meets.get(), problems);
                }
            }
        }
        problems.throwIfAny();
        return meets.orElseThrow();
    }

    /** No year's target is weaker than that of a year before it. */
    private void rises(Target.Key key, Threshold meets, Problems problems) {
        for (Target other : targets.otherYears(key)) {
            boolean earlier = other.key().year() < key.year();
            boolean weaker = earlier ? Strength.weaker(meets, other.meets()) : Strength.weaker(other.meets(), meets);
            problems.require(
                    !weaker,
                    "/meets",
                    TargetProblem.NOT_RISING,
                    String.valueOf(other.key().year()),
                    other.meets().text());
        }
    }

    private List<Target> superiors(Target.Key key, KnownRegion region) {
        return targets.along(key, region.path()).stream()
                .filter(target -> !target.key().regionCode().equals(key.regionCode()))
                .toList();
    }
}
