package io.junheng.task.target;

import io.junheng.kit.problem.ProblemType;

/** Refusals of targets of plans (方案目标错误). */
enum TargetProblem implements ProblemType {
    TARGET_KEY_FORMAT(
            422,
            "指标键由小写字母、数字、连字符组成,字母开头,至多 60 位",
            "A key is of small letters, digits and hyphens, begins with a letter and has at most 60"),
    TARGET_COMPARATOR(422, "比较应为 =、>=、<=、> 或 <", "A comparator is one of = >= <= > <"),
    TARGET_VALUE(422, "应有目标值,至多 15 位整数、6 位小数", "A value is needed, of at most 15 digits before the point and 6 behind"),
    TARGET_YEAR(422, "年份应在 1900 至 2999 之间", "A year lies between 1900 and 2999"),
    TARGET_REGION_UNKNOWN(422, "没有区划 {0},或其不在方案的区划之内", "There is no region {0}, or it lies outside the plan's"),
    TARGET_ITEM_UNKNOWN(422, "方案没有任务 {0}", "The plan has no item {0}"),
    TARGET_PLAN_CLOSED(409, "已办结的方案不能再改目标", "Targets of a closed plan do not change"),
    TARGET_KEPT(409, "方案启动后目标不能删除", "Targets of a plan in effect are not deleted");

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
