package io.junheng.task.extraction.target;

import java.util.List;

/** What the wording of a clause says about a figure in it: its kind, what it is per, what is measured, which region. */
final class Wording {

    private static final List<String> FREQUENCIES = List.of(
            "每学年", "每学期", "每半个月", "每半月", "每半年", "每季度", "每个月", "每月", "每周", "每天", "每日", "每年度", "每年", "每两周", "每课时");
    private static final List<String> COUNTED_PER_TIME =
            List.of("次", "节", "课时", "学时", "小时", "分钟", "场", "篇", "周", "天", "人次", "节次", "批次", "场次", "课次");
    private static final List<String> ACTUAL = List.of(
            "实有", "现有", "已有", "已经", "同比", "比去年", "比上年", "累计完成", "已完成", "已建成", "原来的", "目前", "共有", "拖欠", "欠拨", "欠付",
            "尚欠");
    private static final List<String> QUOTA =
            List.of("评选", "遴选", "选树", "评定", "认定", "推荐", "表彰", "创评", "选拔", "培育", "培养", "打造", "命名", "名额");
    private static final List<String> QUOTA_UNITS = List.of("名", "个", "所", "门", "家", "项", "户", "人", "栋", "节");
    private static final List<String> PROBLEMS =
            List.of("问题描述", "问题表现", "具体表现", "存在问题", "存在的问题", "主要问题", "反馈问题", "基本情况", "现状");
    private static final List<String> LIMITS_BEHIND = List.of("以上", "以下", "及以上", "及以下", "(含)以");
    private static final List<String> ACHIEVED =
            List.of("建设", "新建", "新增", "建成", "完成", "增加", "补充", "招聘", "配备", "投入", "覆盖");
    private static final List<String> GOALS = List.of(
            "达到", "提高", "增加", "新增", "新建", "改扩建", "建成", "建设", "完成", "力争", "确保", "计划", "降至", "降到", "控制", "消除", "不低于",
            "不超过", "不少于", "招聘", "补充", "投入", "投资", "以上", "以内");
    private static final List<String> PER_UNIT = List.of("每班配", "每校配", "每所学校配", "每生每年");
    private static final List<String> FRAMEWORK = List.of("指标", "标准", "方面", "条款", "要点", "维度");
    private static final List<String> REGIONS = List.of(
            "各县(市、区)", "各县(市)区", "各县市区", "各区市县", "全国", "全省", "全市", "全县", "全区", "全州", "全镇", "我省", "我市", "我县", "我区");
    private static final List<String> LEADS = List.of(
            "、", "之前", "以前", "前", "确保到", "力争到", "确保", "力争", "其中", "并", "使", "要", "将", "对", "把", "实现", "基本实现", "努力",
            "全面", "进一步", "原则上", "按照", "到", "在", "用", "争取");

    private Wording() {}

    /**
     * What a figure stands among.
     *
     * @param sentence its sentence up to the end of its clause
     * @param clause its clause
     * @param at where in the clause it begins
     * @param behind the words behind its unit
     * @param dated whether the sentence names a year
     */
    record Setting(String sentence, String clause, int at, String behind, boolean dated) {}

    /** The unit with what it is per, where the sentence says so: 次 of {@code 每学期至少1次} is {@code 次/学期}. */
    static String unit(String sentence, Quantity quantity, int at) {
        String unit = quantity.unit();
        if (quantity.form() == Quantity.Form.RATIO) {
            return sentence.contains("班师比") ? "人/班" : unit;
        }
        String before = sentence.substring(0, at);
        if (COUNTED_PER_TIME.contains(unit)) {
            return perTime(unit, before.substring(clause(before)));
        }
        boolean perClass = sentence.contains("班额") || before.contains("每班");
        if (perClass && (unit.equals("人") || unit.equals("名"))) {
            return unit + "/班";
        }
        String clause = before.substring(clause(before));
        String perPerson = unit.endsWith("元") ? perPerson(before, clause) : "";
        if (!perPerson.isEmpty()) {
            return unit + perPerson;
        }
        boolean counted = unit.endsWith("元") || QUOTA_UNITS.contains(unit.replaceFirst("^[万亿千百]", ""));
        boolean limit = LIMITS_BEHIND.stream()
                .anyMatch(word -> sentence.startsWith(word, at + quantity.end() - quantity.from()));
        return counted && !limit ? perTime(unit, clause) : unit;
    }

    private static int clause(String before) {
        return Math.max(before.lastIndexOf(';'), before.lastIndexOf(',')) + 1;
    }

    /**
     * Whether a line that begins with a label tells of what is wrong now.
     *
     * @param label its first clause
     * @param colon whether a colon follows
     */
    static boolean tellsOfProblems(String label, boolean colon) {
        return colon && PROBLEMS.stream().anyMatch(label::endsWith);
    }

    /** Whether a clause tells of every day, month or year. */
    static boolean isRecurring(String clause) {
        return FREQUENCIES.stream().anyMatch(clause::contains);
    }

    /** Whether a clause tells of what is still to be done. */
    static boolean isGoal(String clause) {
        return isRecurring(clause) || GOALS.stream().anyMatch(clause::contains);
    }

    /**
     * Of {@code 每生每年}, {@code 每人每月}, {@code 生均…每年}: whom and how long an amount is for; empty if the words do not say.
     *
     * @param clause the last clause of the words before the amount
     */
    private static String perPerson(String before, String clause) {
        for (String whom : List.of("生", "人")) {
            for (String time : List.of("学年", "学期", "年", "月", "天")) {
                if (clause.matches(".*每[名位个][^0-9,;]{0,8}每" + time + ".*") && whom.equals("人")) {
                    return "/人·" + time;
                }
                boolean mean = clause.contains(whom + "均") && clause.contains("每" + time);
                if (mean || before.contains("每" + whom + "每" + time)) {
                    return "/" + whom + "·" + time;
                }
            }
        }
        return "";
    }

    private static String perTime(String unit, String before) {
        String nearest = "";
        int at = -1;
        for (String frequency : FREQUENCIES) {
            int found = before.lastIndexOf(frequency);
            if (found > at || found == at && found >= 0 && frequency.length() > nearest.length()) {
                nearest = frequency;
                at = found;
            }
        }
        return at < 0
                ? unit
                : unit + "/" + nearest.substring(1).replace("年度", "年").replace("个月", "月");
    }

    static TargetKind kind(Setting setting, Quantity quantity, ComparisonWords.Found comparison) {
        if (isStructure(setting, quantity)) {
            return TargetKind.STRUCTURE;
        }
        if (isActual(setting)) {
            return TargetKind.ACTUAL;
        }
        boolean achieved = ACHIEVED.stream().anyMatch(setting.clause().substring(0, setting.at())::contains);
        boolean suffixed = comparison.suffix()
                && !achieved
                && !Units.isShare(quantity.unit())
                && !quantity.unit().endsWith("百分点")
                && !quantity.unit().equals("兆");
        if (suffixed || comparison.comparison() == Comparison.LESS) {
            return TargetKind.THRESHOLD;
        }
        boolean counted = QUOTA_UNITS.contains(quantity.unit());
        boolean recurring = isRecurring(setting.clause());
        boolean yearly = recurring
                && comparison.comparison() == Comparison.EQUAL
                && !quantity.unit().equals("节");
        boolean passes = setting.clause().contains("通过");
        if (counted && !passes && (yearly || QUOTA.stream().anyMatch(setting.clause()::contains))) {
            return TargetKind.QUOTA;
        }
        boolean limit =
                comparison.limit() && !comparison.suffix() || quantity.unit().endsWith("岁");
        boolean ratio = quantity.form() == Quantity.Form.RATIO;
        boolean norm = PER_UNIT.stream().anyMatch(setting.clause()::contains);
        return !setting.dated() && (limit || ratio || recurring || norm) ? TargetKind.STANDARD : TargetKind.TARGET;
    }

    private static boolean isStructure(Setting setting, Quantity quantity) {
        String behind = setting.behind().replace("标准化", "");
        return quantity.form() == Quantity.Form.PLAIN
                && List.of("项", "条", "个").contains(quantity.unit())
                && FRAMEWORK.stream().anyMatch(behind::contains);
    }

    private static boolean isActual(Setting setting) {
        String clause = setting.clause();
        boolean from = setting.at() > 0
                && "由从".indexOf(clause.charAt(setting.at() - 1)) >= 0
                && clause.indexOf('到', setting.at()) > 0;
        return from || ACTUAL.stream().anyMatch(clause::contains) || comparesWithYear(clause) || isDone(clause);
    }

    /** {@code 重建了…}, {@code 购买了…}: done already; not 为了 or 除了. */
    private static boolean isDone(String clause) {
        int at = clause.indexOf('了');
        return at > 1 && "为除".indexOf(clause.charAt(at - 1)) < 0 && at + 1 < clause.length();
    }

    /** {@code 比2010年的16021.6万元增长}: a report, not a target. */
    private static boolean comparesWithYear(String clause) {
        int at = clause.indexOf('比');
        return at >= 0
                && at + 5 < clause.length()
                && Clause.isDigit(clause.charAt(at + 1))
                && clause.startsWith("年", at + 5);
    }

    /**
     * What is measured: the words before the comparison without what leads up to them; if there are none, what the figure
     * before it measures, or the words behind.
     */
    static String measure(String before, String behind, Figure previous) {
        String own = before.substring(
                before.indexOf(')', Math.max(0, before.lastIndexOf('('))) < 0 ? before.lastIndexOf('(') + 1 : 0);
        String measure = strip(own);
        if (measure.length() >= 2) {
            return measure;
        }
        if (previous != null) {
            return previous.measure();
        }
        String rest = behind;
        for (String word : List.of("以上", "以下", "以内", "左右", "的", "及")) {
            rest = rest.startsWith(word) ? rest.substring(word.length()) : rest;
        }
        return strip(rest.length() > 24 ? rest.substring(0, 24) : rest);
    }

    private static String strip(String words) {
        String rest = words.strip()
                .replaceFirst("^[)】〕]+", "")
                .replaceFirst("^(?:[0-9]{1,3}[.、]|\\([0-9一二三四五六七八九十]{1,3}\\)|[①-⑳])", "");
        boolean found = true;
        while (found) {
            found = false;
            int year = rest.indexOf('年');
            if (year >= 0 && year <= 4 && rest.substring(0, year).chars().allMatch(c -> c < 128 || c == '×')) {
                rest = rest.substring(year + 1);
                found = true;
            }
            for (String lead : LEADS) {
                if (rest.startsWith(lead) && rest.length() > lead.length() + 1 && !isOfMeasure(rest)) {
                    rest = rest.substring(lead.length());
                    found = true;
                    break;
                }
            }
        }
        for (String end : List.of("分别", "力争", "应", "要", "的", "为", "不得", "、", "和", "由", "从")) {
            rest = rest.endsWith(end) ? rest.substring(0, rest.length() - end.length()) : rest;
        }
        return rest.strip();
    }

    /** {@code 在校生}, {@code 在园幼儿}: 在 is no word before the measure. */
    private static boolean isOfMeasure(String words) {
        return List.of("在校", "在园", "在岗", "在编", "在职", "在册").stream().anyMatch(words::startsWith);
    }

    /** The region that a sentence names, or null. */
    static String region(String sentence) {
        for (String region : REGIONS) {
            if (sentence.contains(region)) {
                return region;
            }
        }
        return null;
    }

    /** The region a document is about: of {@code 全市}, {@code 我市} and their like the one it uses most, or null. */
    static String mainRegion(String text) {
        String best = null;
        int most = 0;
        for (String region : REGIONS.subList(4, REGIONS.size())) {
            int count = 0;
            for (int at = text.indexOf(region); at >= 0; at = text.indexOf(region, at + 1)) {
                count++;
            }
            if (count > most) {
                best = region;
                most = count;
            }
        }
        return best;
    }
}
