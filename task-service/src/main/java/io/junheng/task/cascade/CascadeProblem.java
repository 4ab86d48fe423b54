package io.junheng.task.cascade;

import io.junheng.kit.problem.ProblemType;

/** Refusals of cascades (任务下达错误). */
enum CascadeProblem implements ProblemType {
    PLAN_NOT_ACTIVE(409, "方案未启动,不能下达", "The plan is not in effect; it cannot be cascaded"),
    CASCADE_REGIONS_MISSING(422, "须指明下达到哪些区划", "The regions are missing"),
    CASCADE_REGION_OUTSIDE(422, "区划 {0} 不在方案所在区划之下", "Region {0} does not lie below the plan's"),
    CASCADE_ITEM_UNKNOWN(422, "方案中没有任务 {0},或其已排除", "The plan has no item {0}, or it is excluded"),
    CASCADE_DUE_LATER(422, "期限不能晚于任务的期限 {0}", "It is due on {0} at the latest, as the item is"),
    CASCADE_DAY_RANGE(422, "日期应在 1900 年至 2999 年之间", "A day lies between 1900 and 2999"),
    CASCADE_TOO_LARGE(422, "一次最多交办 {0} 项", "At most {0} assignments are given out at once");

    private final int status;
    private final String zh;
    private final String en;

    CascadeProblem(int status, String zh, String en) {
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
