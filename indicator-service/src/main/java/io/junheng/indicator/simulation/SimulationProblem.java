package io.junheng.indicator.simulation;

import io.junheng.kit.problem.ProblemType;

/** Why something cannot be supposed. */
enum SimulationProblem implements ProblemType {
    FIELD_MISSING(422, "{0} 须填写 {1}", "{0} needs {1}"),
    FIELD_UNUSED(422, "{0} 不用 {1}", "{0} has no {1}"),
    SCHOOLS_ONLY(422, "本指标体系评估区划，不能用 {0}", "This framework measures regions; {0} is of schools"),
    SUBJECT_UNKNOWN(422, "评估范围内没有 {0}", "There is no {0} in what was evaluated"),
    SUBJECT_TAKEN(422, "已有 {0}", "There is a {0} already"),
    SUBJECT_TWICE(422, "{0} 重复", "{0} is named twice"),
    CODE_MALFORMED(422, "代码须为 1 至 40 位字母、数字、“-”或“_”", "A code has 1 to 40 letters, digits, - or _"),
    REGION_UNFIT(422, "{0} 不在模拟范围的县级及以下区划之内", "{0} is not a county, or below one, of what is simulated"),
    STAGE_UNKNOWN(422, "{0} 没有学段 {1}", "{0} does not teach {1}"),
    STAGE_INVALID(
            422, "学段须为 KINDERGARTEN、PRIMARY、JUNIOR 或 SENIOR", "A stage is KINDERGARTEN, PRIMARY, JUNIOR or SENIOR"),
    ELEMENT_NOT_READ(422, "指标体系不用数据项 {0}，可用：{1}", "The framework does not read {0}; it reads {1}"),
    YEAR_NOT_READ(422, "指标体系不用 {0} 年数据，可用：{1}", "The framework does not read {0}; it reads {1}"),
    NUMBER_TOO_LONG(422, "数值最多 {0} 位数字", "A number has at most {0} digits"),
    VALUE_UNKNOWN(422, "{0} 没有填报 {1}", "{0} has not reported {1}"),
    NOT_ENOUGH(422, "{0} 的 {1} 为 {2}，不足", "{0} has only {2} of {1}"),
    NOT_POSITIVE(422, "须大于 0", "It must be greater than 0"),
    CLASSES_UNKNOWN(422, "{0} 没有 {1} 的班级，须给出班数", "{0} has no classes of {1}; say how many"),
    NOT_REPORTED(422, "{0} 没有已锁定的报表，无法合并", "{0} has no locked return to merge"),
    MERGE_INTO_OTHER(422, "{0} 须为合并的学校之一，且至少两所", "{0} must be one of the merged schools, and there must be two");

    private final int status;
    private final String zh;
    private final String en;

    SimulationProblem(int status, String zh, String en) {
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
