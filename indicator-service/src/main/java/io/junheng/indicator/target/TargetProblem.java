package io.junheng.indicator.target;

import io.junheng.kit.problem.ProblemType;

/** Why a target is refused. */
enum TargetProblem implements ProblemType {
    CRITERION_UNKNOWN(422, "没有已发布的指标体系 {0} 含有指标 {1}", "No published version of framework {0} has a criterion {1}"),
    PATH_DIFFERS(422, "与路径不一致", "It differs from the path"),
    MEASURE_BANNED(422, "不得以 {0} 设定目标（{1}）", "No target may be set for {0} ({1})"),
    STAGE_UNKNOWN(422, "指标 {0} 没有学段 {1}", "Criterion {0} is not measured at stage {1}"),
    TARGET_MALFORMED(422, "{0} 应为比较符号和数值，如 >= 55", "{0} must be a relation and a number, such as >= 55"),
    DIRECTION_DIFFERS(422, "比较方向应与指标的达标条件 {0} 一致", "The relation must point the way of the criterion's {0}"),
    NOT_RISING(422, "该指标的目标逐年不降：与 {0} 年的目标 {1} 不符", "Targets of this criterion never weaken: {0} has {1}"),
    WEAKER_THAN_SUPERIOR(422, "低于上级 {0} 的目标 {1}", "It is weaker than the target {1} of {0}, which is above the region");

    private final int status;
    private final String zh;
    private final String en;

    TargetProblem(int status, String zh, String en) {
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
