package io.junheng.indicator.appraisal;

import io.junheng.kit.problem.ProblemType;

/** Why a round is refused. */
enum AppraisalProblem implements ProblemType {
    FRAMEWORK_UNKNOWN(422, "没有已发布的指标体系 {0} 版本 {1}", "Framework {0} has no published version {1}"),
    FRAMEWORK_WITHOUT_STANDARDS(422, "指标体系 {0} 没有指标树", "Framework {0} has no tree of standards"),
    FRAMEWORK_OUT_OF_DATE(422, "指标体系 {0} 版本 {1} 在 {2} 无效", "Version {1} of framework {0} does not hold on {2}"),
    FRAMEWORK_STALE(422, "指标体系的依据文件 {0} 已废止", "The document {0} that the framework rests on is repealed"),
    SUBJECT_UNKNOWN(422, "没有 {0}，或不在您的管辖范围内", "{0} does not exist, or lies outside your scope"),
    ROUND_UNKNOWN(422, "指标体系没有轮次 {0}", "The framework has no round {0}"),
    ROUND_TOO_EARLY(409, "须先完成并通过轮次 {0}", "Round {0} must be done and passed before"),
    THEME_UNKNOWN(422, "主题应为：{0}；其他请用 OTHER 并说明", "The theme must be one of {0}, or OTHER with a text"),
    THEME_NEEDED(422, "专项督导按主题分别排名", "Thematic rounds are ranked theme by theme"),
    ALREADY_OPEN(409, "该轮次已开展：{0}", "This round is there already: {0}"),
    NOT_ONESELF(403, "自评只能由被评单位进行", "Only the one who is judged can judge itself"),
    JUDGES_ITSELF(403, "被评单位不能录入督导评分", "The one who is judged cannot enter an inspector's scores"),
    WRONG_LEVEL(403, "本轮次由 {0} 级评定", "This round is judged at level {0}"),
    SAME_PERSON(403, "自评人不能参加督导评分", "Whoever scored the self-evaluation cannot score the appraisal"),
    STANDARD_UNKNOWN(422, "没有评估标准 {0}", "There is no standard {0}"),
    TWICE(422, "{0} 重复", "{0} occurs twice"),
    NOT_ASKED(422, "标准 {0}（{1}）不填此项", "Standard {0} ({1}) does not ask for this"),
    LEVEL_UNKNOWN(422, "没有等级 {0}", "There is no level {0}"),
    RULE_UNKNOWN(422, "没有扣分规则 {0}", "There is no deduction rule {0}"),
    ABOVE_FULL_MARK(422, "得分 {0} 超过满分 {1}", "The score {0} is above the full mark {1}"),
    NOT_RELAXED(422, "放宽条件 {0} 在 {1} 不适用", "The relaxation {0} is not in force on {1}"),
    NOT_SCORED(422, "标准 {0} 未评", "Standard {0} is not scored"),
    SUBMITTED_ALREADY(409, "该轮次已提交，不能修改；可作更正", "The round is submitted and does not change; it can be revised"),
    NOT_SUBMITTED(409, "该轮次尚未提交", "The round is not submitted yet"),
    SUPERSEDED(409, "已有更正版本", "There is a later revision"),
    TRANSITION_UNKNOWN(422, "不能转为状态 {0}；可用：SUBMITTED", "There is no transition to {0}; known: SUBMITTED"),
    NODE_UNKNOWN(422, "指标体系没有可计分的节点 {0}", "The framework has no node {0} with a subtotal"),
    RANKS_VERIFIED_ONLY(422, "自评分不参加排名", "Self-given scores are not ranked"),
    PERIOD_BACKWARDS(422, "起止日期颠倒", "The period ends before it begins");

    private final int status;
    private final String zh;
    private final String en;

    AppraisalProblem(int status, String zh, String en) {
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
