package io.junheng.task.extraction.target;

import java.util.ArrayList;
import java.util.List;

/**
 * Targets that a clause states without a figure (推断目标), such as 全覆盖 for 100%. Every rule has a name and looks at one
 * clause; to add one, write it, name it in {@link #RULES} and give it a test.
 */
final class DerivedTargets {

    /**
     * What a rule concluded.
     *
     * @param at where in the clause the words stand
     * @param rule the rule that concluded it
     */
    record Finding(int at, Comparison comparison, int value, String unit, TargetKind kind, String rule) {}

    /** What a rule looks at: the clause, whether the sentence names a year, whether the clause has figures. */
    private record Looked(String clause, boolean dated, boolean figures, boolean share) {

        boolean has(String... words) {
            return first(words) >= 0;
        }

        int first(String... words) {
            int first = -1;
            for (String word : words) {
                int at = clause.indexOf(word);
                first = at >= 0 && (first < 0 || at < first) ? at : first;
            }
            return first;
        }
    }

    private interface Rule {
        List<Finding> apply(Looked looked);
    }

    private record Named(String name, Rule rule) {}

    private static final String NUMERALS = "零一二三四五六七八九十";

    private static final List<Named> RULES = List.of(
            new Named("full-coverage", DerivedTargets::fullCoverage),
            new Named("zero-increment", DerivedTargets::zeroIncrement),
            new Named("elimination-by-year", DerivedTargets::elimination),
            new Named("all-gone", DerivedTargets::allGone),
            new Named("doubling", DerivedTargets::doubling),
            new Named("all-units", DerivedTargets::allUnits),
            new Named("parity", DerivedTargets::parity),
            new Named("recurring-duty", DerivedTargets::recurringDuty),
            new Named("named-count", DerivedTargets::namedCount),
            new Named("counted-aspects", DerivedTargets::countedAspects),
            new Named("full-payment", DerivedTargets::fullPayment),
            new Named("yearly-growth", DerivedTargets::yearlyGrowth),
            new Named("listed-projects", DerivedTargets::listedProjects));

    private DerivedTargets() {}

    /** What the rules conclude from one clause. */
    static List<Finding> in(String clause, boolean dated, List<Quantity> figures) {
        boolean share = figures.stream().anyMatch(figure -> Units.isShare(figure.unit()));
        Looked looked = new Looked(clause, dated, !figures.isEmpty(), share);
        List<Finding> findings = new ArrayList<>();
        for (Named named : RULES) {
            for (Finding found : named.rule().apply(looked)) {
                findings.add(new Finding(
                        found.at(), found.comparison(), found.value(), found.unit(), found.kind(), named.name()));
            }
        }
        return findings;
    }

    private static List<Finding> fullCoverage(Looked looked) {
        return looked.share() ? List.of() : whole(looked.first("全覆盖", "全面覆盖", "全部覆盖"));
    }

    private static List<Finding> zeroIncrement(Looked looked) {
        return one(looked.first("零增量", "零新增"), Comparison.EQUAL, 0, "个", TargetKind.STANDARD);
    }

    /** Only with a year: a plan for removing something is not a date for its end. */
    private static List<Finding> elimination(Looked looked) {
        boolean thing = looked.has("班额", "校额", "危房");
        int at = looked.dated() && thing && !isTitle(looked.clause()) ? looked.first("消除", "清零", "化解") : -1;
        return one(at, Comparison.EQUAL, 0, "个", TargetKind.TARGET);
    }

    /** {@code 大班额全部清零}, {@code 辍学学生为零}: none may be left, with or without a year. */
    private static List<Finding> allGone(Looked looked) {
        boolean thing = looked.has("班额", "校额", "危房", "辍学", "失学", "无证园", "无证办学");
        boolean eliminated = looked.dated() && looked.has("消除", "清零", "化解");
        int at = thing && !eliminated && !looked.figures() ? looked.first("全部清零", "全部消除", "动态清零", "为零", "零辍学") : -1;
        return one(at, Comparison.EQUAL, 0, looked.has("辍学") ? "人" : "个", TargetKind.TARGET);
    }

    /** {@code 消除大班额专项规划(2025-2027年)}: the name of a plan. */
    private static boolean isTitle(String clause) {
        String name = clause.strip().replaceFirst("\\([^()]*\\)$", "");
        return List.of("规划", "方案", "计划", "通知", "意见", "办法", "清单", "分工").stream().anyMatch(name::endsWith);
    }

    /** {@code 翻一番}: twice as much; every further 番 doubles it again. */
    private static List<Finding> doubling(Looked looked) {
        int at = looked.first("翻一番", "翻两番", "翻番");
        int times = at < 0 ? 0 : looked.clause().startsWith("翻两番", at) ? 4 : 2;
        return one(at, Comparison.EQUAL, times, "倍", TargetKind.TARGET);
    }

    private static List<Finding> allUnits(Looked looked) {
        if (looked.share()) {
            return List.of();
        }
        int each = looked.first("都达到", "均达到", "全部达到", "都达标", "全部达标", "全部完成", "全部到位", "全部通过");
        if (each >= 0) {
            return whole(each);
        }
        int all = looked.first("所有");
        boolean done = all >= 0
                && new Looked(looked.clause().substring(all), false, false, false)
                        .has("达到", "完成", "拥有", "达标", "实现", "配备");
        if (done) {
            return whole(all);
        }
        boolean region = looked.has("全市", "全省", "全县", "全区") && looked.clause().contains("标准") && !looked.figures();
        return region ? whole(looked.first("基本达到", "达到")) : List.of();
    }

    /** {@code 不低于省定标准}, {@code 退补相当}: at least as much as the other. */
    private static List<Finding> parity(Looked looked) {
        int at = looked.figures() ? -1 : looked.first("不低于", "不得低于", "退补相当");
        return one(at, Comparison.AT_LEAST, 1, "倍", TargetKind.STANDARD);
    }

    private static List<Finding> recurringDuty(Looked looked) {
        boolean counted = looked.clause().matches(".*[一二两三四五六七八九十]次.*");
        boolean done = looked.has("开展", "进行", "组织", "召开", "报告", "汇报", "签订", "签定", "通报", "调度", "报送", "上报", "听取", "研究");
        if (looked.figures() || !counted && !done) {
            return List.of();
        }
        for (String period : List.of("每学年", "每学期", "每半年", "每季度", "每月", "每周", "每年")) {
            int at = looked.first(period);
            if (at >= 0) {
                return recurring(looked, at, period);
            }
        }
        return List.of();
    }

    /** {@code 每学期召开两次}: as often as a numeral says, at least once if none does. */
    private static List<Finding> recurring(Looked looked, int at, String period) {
        int times = looked.clause().indexOf('次', at);
        int number = times > 0 ? numeral(looked.clause().charAt(times - 1)) : 0;
        boolean exact = number > 0 && !looked.has("至少", "不少于", "不低于", "以上");
        return one(
                at,
                exact ? Comparison.EQUAL : Comparison.AT_LEAST,
                Math.max(1, number),
                "次/" + period.substring(1),
                TargetKind.STANDARD);
    }

    /** {@code “三个增长”}: a rule known by the number of its parts. */
    private static List<Finding> namedCount(Looked looked) {
        List<Finding> findings = new ArrayList<>();
        String clause = looked.clause();
        for (int at = clause.indexOf('“'); at >= 0; at = clause.indexOf('“', at + 1)) {
            int close = clause.indexOf('”', at);
            int number = at + 2 < clause.length() && clause.charAt(at + 2) == '个' ? numeral(clause.charAt(at + 1)) : 0;
            if (number > 0 && close > at && close - at <= 8) {
                findings.add(new Finding(at, Comparison.EQUAL, number, "个", TargetKind.STANDARD, ""));
            }
        }
        return findings;
    }

    private static List<Finding> countedAspects(Looked looked) {
        int at = looked.first("个方面");
        int number = at > 0 ? numeral(looked.clause().charAt(at - 1)) : 0;
        return number > 0 ? one(at - 1, Comparison.EQUAL, number, "个", TargetKind.STRUCTURE) : List.of();
    }

    private static List<Finding> fullPayment(Looked looked) {
        int at = looked.first("全额拨付", "全额回拨", "全额返还", "全额用于", "全部用于教育");
        return one(at, Comparison.EQUAL, 100, "%", TargetKind.STANDARD);
    }

    private static List<Finding> yearlyGrowth(Looked looked) {
        boolean grows = looked.has("增长", "提高", "提升", "增加");
        return one(
                grows && !looked.figures() ? looked.first("逐年") : -1, Comparison.AT_LEAST, 0, "%", TargetKind.TARGET);
    }

    /** {@code 建成甲小学、乙小学、丙幼儿园}: as many as are named. */
    private static List<Finding> listedProjects(Looked looked) {
        int at = looked.first("建成", "新建", "改扩建");
        if (at < 0 || looked.figures()) {
            return List.of();
        }
        String[] named = looked.clause().substring(at + 2).split("、");
        boolean sameKind = true;
        for (String name : named) {
            if (kind(name) == null) {
                return List.of();
            }
            sameKind &= kind(name).equals(kind(named[0]));
        }
        boolean proper = named.length > 1 && named[0].length() > kind(named[0]).length() + 1;
        return proper ? one(at, Comparison.EQUAL, named.length, sameKind ? "所" : "个", TargetKind.TARGET) : List.of();
    }

    private static String kind(String project) {
        for (String kind : List.of("幼儿园", "小学", "中学", "学校", "小学二期", "中学二期", "学校二期", "小学一期", "中学一期", "学校一期")) {
            if (project.endsWith(kind)) {
                return kind;
            }
        }
        return null;
    }

    private static int numeral(char c) {
        return c == '两' ? 2 : Math.max(0, NUMERALS.indexOf(c));
    }

    private static List<Finding> whole(int at) {
        return one(at, Comparison.EQUAL, 100, "%", TargetKind.TARGET);
    }

    private static List<Finding> one(int at, Comparison comparison, int value, String unit, TargetKind kind) {
        return at < 0 ? List.of() : List.of(new Finding(at, comparison, value, unit, kind, ""));
    }
}
