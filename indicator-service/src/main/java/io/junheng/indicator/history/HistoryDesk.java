package io.junheng.indicator.history;

import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.history.Rebasing.Member;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells histories (指标历史受理): within the caller's scope, both as reported and as of today. */
@ApplicationScoped
class HistoryDesk {

    static final int MOST_YEARS = 20;

    private static final String RULE = "当年所报：取该年最近一次完成的评估，对象为本校（区划）及其全部前身，互不相加。按现行机构重算：现存学校（区划）代表自身及其全部前身，"
            + "各年数据为当年有报表者逐项相加（班级合并），缺报的不计入；区划的总体为现在位于该区划的学校，撤销而无后继的学校留在其最后所在区划；"
            + "前身被拆分的年份无法分开，不给数值（DIVIDED）；各年一律用本版本公式以精确分数计算。";
    private static final String RULE_EN =
            "As reported: the newest finished evaluation of each year, of the subject and of all that it came of, side by side and not added up. As of today: a subject of today stands for itself and all that it came of; "
                    + "its figures of a year are the sums of those who reported then, class lists joined, and who did not report adds nothing; the population of a region are the schools that lie in it today, a school that ended without a successor stays where it was last; "
                    + "years in which a predecessor had not yet been divided give no value (DIVIDED); every year is computed by this version's formula in exact fractions.";

    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final PastReturns past;
    private final Reports reports;
    private final Lineage lineage;
    private final Caller caller;

    HistoryDesk(
            Frameworks frameworks,
            KnownRegions regions,
            PastReturns past,
            Reports reports,
            Lineage lineage,
            Caller caller) {
        this.frameworks = frameworks;
        this.regions = regions;
        this.past = past;
        this.reports = reports;
        this.lineage = lineage;
        this.caller = caller;
    }

    /** Of which criterion at which stage, of whom, over which years. */
    record Wish(String framework, String criterion, String stage, String code, int from, int to) {}

    /** Whose history it is: its name, its path, and whether it is a school. */
    private record Whose(String code, String name, String path, boolean school) {}

    HistoryView history(Wish wish) {
        int span = wish.to() - wish.from() + 1;
        if (span < 1 || span > MOST_YEARS) {
            throw Problem.of(HistoryProblem.TOO_MANY_YEARS, span, MOST_YEARS).at("?to");
        }
        Whose whose = whose(wish.code());
        Framework framework = frameworks
                .published(wish.framework())
                .filter(known -> known.content().criterion(wish.criterion()).isPresent())
                .orElseThrow(() -> unknown(wish));
        Scheme scheme = new Scheme(framework.content());
        CriterionContent criterion =
                framework.content().criterion(wish.criterion()).orElseThrow();
        if (scheme.threshold(criterion, wish.stage()).isEmpty()) {
            throw unknown(wish);
        }
        String subject = subject(scheme, criterion, whose);
        Descent schools = scheme.content().ofSchools()
                ? lineage.of("SCHOOL", whose.school() ? whose.code() : "", whose.path())
                : lineage.of("REGION", whose.code(), "!");
        Descent own =
                whose.school() || !scheme.content().ofSchools() ? schools : lineage.of("REGION", whose.code(), "!");
        return new HistoryView(
                wish.framework(),
                framework.content().number(),
                criterion.key(),
                criterion.name(),
                wish.stage().equals(FrameworkContent.ALL) ? null : wish.stage(),
                subject,
                whose.code(),
                whose.name(),
                criterion.unit(),
                years(wish, scheme, criterion, subject, whose, schools, own),
                own.links(whose.code()).stream()
                        .map(link -> new HistoryView.LinkView(
                                link.predecessor(), link.successor(), link.kind(), link.effectiveOn()))
                        .toList(),
                RULE,
                RULE_EN);
    }

    private static Problem unknown(Wish wish) {
        return Problem.of(HistoryProblem.CRITERION_UNKNOWN, wish.framework(), wish.criterion(), wish.stage());
    }

    private Whose whose(String code) {
        return regions.find(code)
                .map(region -> new Whose(region.code(), region.name(), region.path(), false))
                .or(() -> Optional.ofNullable(past.schools("!", List.of(code)).get(code))
                        .map(school -> new Whose(school.code(), school.name(), school.regionPath(), true)))
                .filter(found -> caller.sees(found.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** SCHOOL or REGION: of what kind the criterion's results of the subject are. */
    private static String subject(Scheme scheme, CriterionContent criterion, Whose whose) {
        boolean each = criterion.of().equals("EACH") || criterion.ofClasses();
        boolean fits = scheme.content().ofSchools()
                ? whose.school() ? each : !criterion.of().equals("EACH")
                : !whose.school();
        if (!fits) {
            throw Problem.of(HistoryProblem.OF_OTHERS, criterion.key(), whose.name());
        }
        return whose.school() ? "SCHOOL" : "REGION";
    }

    private List<HistoryView.Year> years(
            Wish wish,
            Scheme scheme,
            CriterionContent criterion,
            String subject,
            Whose whose,
            Descent schools,
            Descent own) {
        List<Member> members = members(scheme, wish.stage(), whose, schools);
        Set<String> codes = members.stream()
                .flatMap(member -> schools.of(member.code()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        int furthest = scheme.yearsBack().last();
        Rebasing rebasing = new Rebasing(
                scheme,
                criterion,
                wish.stage(),
                schools,
                past.of(scheme.content().subject(), scheme.content().form(), wish.from() - furthest, wish.to(), codes));
        Map<Integer, List<HistoryView.Reported>> reported =
                reports.of(wish.framework(), wish.criterion(), wish.stage(), subject, own.of(whose.code()));
        List<HistoryView.Year> years = new ArrayList<>();
        for (int year = wish.from(); year <= wish.to(); year++) {
            years.add(new HistoryView.Year(year, reported.getOrDefault(year, List.of()), rebasing.of(year, members)));
        }
        return years;
    }

    /** Those of today over whom the criterion runs: the subject itself, or the schools that lie in it and have no successors. */
    private List<Member> members(Scheme scheme, String stage, Whose whose, Descent schools) {
        if (!scheme.content().ofSchools()) {
            return List.of(new Member(whose.code(), null, null));
        }
        Map<String, PastReturns.School> known =
                whose.school() ? past.schools("!", List.of(whose.code())) : past.schools(whose.path(), List.of());
        return known.values().stream()
                .filter(school -> whose.school()
                        || (!schools.isSucceeded(school.code())
                                && school.stages().contains(stage)))
                .sorted(Comparator.comparing(PastReturns.School::code))
                .map(school -> new Member(school.code(), school.type(), school.stages()))
                .toList();
    }
}
