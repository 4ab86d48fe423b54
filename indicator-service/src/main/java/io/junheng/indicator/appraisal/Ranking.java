package io.junheng.indicator.appraisal;

import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.RoundContent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Ranks the subjects of a region (督导排名) by verified scores only, and thematic rounds theme by theme. */
@ApplicationScoped
class Ranking {

    private final Appraisals appraisals;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final Caller caller;

    Ranking(Appraisals appraisals, Frameworks frameworks, KnownRegions regions, Caller caller) {
        this.appraisals = appraisals;
        this.frameworks = frameworks;
        this.regions = regions;
        this.caller = caller;
    }

    /** By result; or, with an earlier period, by value added to it. */
    List<Ranks.Rank> of(Ranks.Question question, Ranks.Question baseline, String regionCode) {
        String path = sound(question, regionCode);
        return baseline.from() == null
                ? Ranks.of(appraisals.totals(question, path))
                : Ranks.added(
                        appraisals.totals(question, path), appraisals.totals(baseline, sound(baseline, regionCode)));
    }

    /** Who falls and comes last years running. */
    List<Cards.Card> cards(Ranks.Question question, BigDecimal severe, String regionCode) {
        return Cards.of(appraisals.yearly(question, sound(question, regionCode)), severe);
    }

    private String sound(Ranks.Question question, String regionCode) {
        String path = regionCode == null
                ? caller.regionPath()
                : regions.find(regionCode)
                        .map(KnownRegion::path)
                        .filter(caller::sees)
                        .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        Optional<RoundContent> round = frameworks
                .find(question.framework(), question.version())
                .map(Framework::content)
                .flatMap(content -> content.round(String.valueOf(question.round())));
        boolean node = question.node() == null
                || frameworks
                        .find(question.framework(), question.version())
                        .map(Framework::content)
                        .map(content -> content.tree().stream()
                                .anyMatch(one -> question.node().equals(one.parent())))
                        .orElse(true);
        new Problems()
                .require(node, "?node", AppraisalProblem.NODE_UNKNOWN, question.node())
                .require(round.isPresent(), "?round", AppraisalProblem.ROUND_UNKNOWN, question.round())
                .require(
                        round.map(known -> !known.bySelf()).orElse(true),
                        "?round",
                        AppraisalProblem.RANKS_VERIFIED_ONLY)
                .require(
                        round.map(known -> !"THEMATIC".equals(known.kind()) || question.theme() != null)
                                .orElse(true),
                        "?theme",
                        AppraisalProblem.THEME_NEEDED)
                .require(
                        question.from() != null
                                && question.to() != null
                                && !question.to().isBefore(question.from()),
                        "?to",
                        AppraisalProblem.PERIOD_BACKWARDS)
                .throwIfAny();
        return path;
    }
}
