package io.junheng.indicator.evaluation;

import io.junheng.kit.problem.ProblemType;

/** Why an evaluation is refused or has no answer. */
enum EvaluationProblem implements ProblemType {
    FRAMEWORK_UNKNOWN(422, "没有指标体系 {0} 的版本 {1}", "There is no version {1} of framework {0}"),
    FRAMEWORK_NOT_PUBLISHED(422, "指标体系 {0} 的版本 {1} 尚未发布", "Version {1} of framework {0} is not published"),
    FRAMEWORK_WITHOUT_FORMULAS(422, "指标体系 {0} 没有公式指标，按轮次评定", "Framework {0} has no formulas; it is judged in rounds"),
    FRAMEWORK_STALE(
            422,
            "指标体系 {0} 的依据文件 {1} 已于 {2} 废止，不能用于新的评估",
            "Framework {0} rests on {1}, repealed on {2}; nothing new is judged by it"),
    REGION_TOO_SMALL(422, "{0} 低于县级，差异系数须以县为单位", "{0} is below county level; variation is measured within counties"),
    TOO_LARGE(422, "评估对象 {0} 个，上限 {1}；请指定较小的区划", "There are {0} subjects, the limit is {1}; name a smaller region"),
    TOO_LONG(422, "测算超过时间上限；请指定较小的区划", "This takes too long; name a smaller region"),
    EVALUATION_RUNNING(409, "评估尚未完成", "The evaluation has not finished"),
    RESULT_KEY_MALFORMED(400, "result 应为 指标:学段:对象类别:代码", "result must be criterion:stage:subject:code");

    private final int status;
    private final String zh;
    private final String en;

    EvaluationProblem(int status, String zh, String en) {
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
