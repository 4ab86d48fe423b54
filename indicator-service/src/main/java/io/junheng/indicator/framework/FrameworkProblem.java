package io.junheng.indicator.framework;

import io.junheng.kit.problem.ProblemType;

/** Why a framework is refused. */
enum FrameworkProblem implements ProblemType {
    VALUE_MISSING(422, "必填", "A value is required"),
    KEY_MALFORMED(422, "标识应为小写字母、数字和连字符，2 至 60 个字符", "A key is 2 to 60 lower-case letters, digits and hyphens"),
    NAME_MALFORMED(
            422,
            "名称应以字母开头，只含字母和数字，最多 60 个字符",
            "A name begins with a letter and has letters and digits only, at most 60"),
    PATH_DIFFERS(422, "与路径中的 {0} 不一致", "It differs from {0} in the path"),
    TAKEN(422, "{0} 重复", "{0} occurs twice"),
    CHOICE_UNKNOWN(422, "{0} 不是可选值；可选：{1}", "{0} is none of: {1}"),
    REFERENCE_UNKNOWN(422, "没有 {0}；已有：{1}", "There is no {0}; there are: {1}"),
    UNIT_UNKNOWN(422, "没有计量单位 {0}", "There is no unit {0}"),
    STAGE_UNCOVERED(422, "缺少学段 {0}", "Stage {0} is missing"),
    THRESHOLD_MALFORMED(422, "达标条件 {0} 应为比较符加数字，如 >= 4.2", "{0} must be a relation and a number, such as >= 4.2"),
    FORMULA_UNSOUND(422, "学段 {0}，第 {1} 个字符：{2}{3} [{4}]", "Stage {0}, character {1}: {2}{3} [{4}]"),
    NUMBER_OUT_OF_RANGE(422, "{0} 应在 {1} 至 {2} 之间", "{0} must be between {1} and {2}"),
    GAP_OF_ONE_ONLY(
            422,
            "只有逐个对象（EACH）的指标才能按数据补足；其他指标请用缺口公式",
            "Only a criterion of EACH has a figure there can be more of; give the others a formula"),
    GAP_TWOFOLD(422, "缺口用公式或用步长表示，二者取一", "A gap is found by a formula or by steps, not by both"),
    VERDICT_LEVEL_MIXED(422, "{0} 的层级与结论不符", "{0} is of another level than the verdict"),
    VERDICT_TOO_EARLY(422, "{0} 须排在本结论之前", "{0} must stand before this verdict"),
    PERIOD_BACKWARDS(422, "末日早于首日", "The last day is before the first"),
    NODE_KEY(
            422,
            "节点编号应为字母、数字、点、下划线和连字符，最多 60 个字符",
            "A node's key is letters, digits, dots, underscores and hyphens, at most 60"),
    PARENT_MISSING(422, "没有节点 {0}", "There is no node {0}"),
    CYCLE(422, "上级关系成环：{0}", "The parents form a circle: {0}"),
    KIND_OF_GROUP(422, "节点 {0} 有下级，不能直接评定", "Node {0} has children and is not judged itself"),
    MEASURE_UNKNOWN(422, "没有指标或结论 {0}", "There is no criterion or verdict {0}"),
    MEASURE_UNPUBLISHED(422, "没有已发布的指标体系 {0} 版本 {1}", "Framework {0} has no published version {1}"),
    MEASURE_RETIRED(
            422,
            "指标体系 {0} 版本 {1} 已于 {2} 失效",
            "Version {1} of framework {0} holds until {2} only, before this one begins"),
    BASIS_REPEALED(422, "依据文件 {0} 已废止，不能发布", "The document {0} that it rests on is repealed; it is not published"),
    RATED_TWOFOLD(422, "等级与扣分规则二者取一", "Levels or deductions, not both"),
    RATING_UNSCALED(422, "评分项须有等级或满分", "A rating needs levels or a full mark"),
    VETO_SCORES_NOTHING(422, "一票否决项不计分", "A veto has no score"),
    NO_COMPENSATION(422, "全部达标法没有合格分", "Where all must be met, no total passes"),
    COUNT_MISMATCH(422, "应有 {0} 个，实有 {1} 个", "There should be {0}, there are {1}"),
    WEIGHTS_DO_NOT_SUM(422, "下级权重之和为 {0}，应为 {1}", "The weights sum to {0} and should sum to {1}"),
    BANNED_MEASURE(422, "不得单纯以 {0} 评价（{1}）", "{0} must not be the only measure ({1})"),
    YAML_UNREADABLE(400, "无法读取 YAML：{0}", "The YAML cannot be read: {0}"),
    SHEET_UNREADABLE(422, "无法读取工作表（第 {0} 行）：{1}", "The sheet cannot be read (row {0}): {1}"),
    CELL_MALFORMED(422, "{0} 应为 {1}", "{0} should be {1}"),
    FRAMEWORK_PUBLISHED(409, "该版本已发布，不能修改；请新建版本", "This version is published and does not change; make a new version"),
    TRANSITION_UNKNOWN(422, "不能转为状态 {0}；可用：PUBLISHED", "There is no transition to {0}; known: PUBLISHED"),
    WHOLE_COUNTRY_ONLY(403, "指标体系由全国范围的管理员维护", "Frameworks are kept by administrators of the whole country");

    private final int status;
    private final String zh;
    private final String en;

    FrameworkProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
