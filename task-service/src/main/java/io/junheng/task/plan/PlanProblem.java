package io.junheng.task.plan;

import io.junheng.kit.problem.ProblemType;

/** Refusals of plans (方案错误). */
enum PlanProblem implements ProblemType {
    EXTRACTION_UNKNOWN(422, "文件抽取 {0} 不存在或不在管辖范围", "Extraction {0} does not exist or lies outside your scope"),
    PLAN_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    PLAN_WITHOUT_ITEMS(422, "文件中没有可列入方案的任务", "The document holds no item for a plan"),
    PLAN_NOT_DRAFT(409, "方案已{0},不能再更正", "The plan is {0} and cannot be corrected any more"),
    PLAN_TRANSITION_NOT_ALLOWED(409, "方案不能由 {0} 转为 {1}", "The plan cannot go from {0} to {1}"),
    ITEM_WITHOUT_DEPARTMENTS(
            422,
            "任务“{1}”没有牵头或责任单位,请补充或注明理由后排除",
            "Item “{1}” has no lead and no responsible department; name one, or exclude it with a reason"),
    DATE_UNRESOLVED(422, "日期“{0}”尚未明确,请为方案指定办结期限", "The date “{0}” is not resolved; give the plan a due date"),
    DUE_DATE_RANGE(422, "日期应在 1900 年至 2999 年之间", "A day lies between 1900 and 2999"),
    EXCLUSION_REASON_REQUIRED(422, "排除任务须说明理由", "A reason is needed to exclude an item"),
    DEPARTMENT_MISSING(422, "须给出部门名称或代码", "A department's name or code is needed"),
    DEPARTMENT_UNKNOWN(422, "部门 {0} 不存在或不在管辖范围", "Department {0} does not exist or lies outside your scope"),
    DEPARTMENT_TWICE(422, "部门 {0} 重复", "Department {0} occurs twice"),
    TOO_MANY_DEPARTMENTS(422, "同一职责的部门不能超过 {0} 个", "At most {0} departments have one role"),
    ASSIGNMENTS_UNFINISHED(409, "还有 {0} 项任务分工未销号", "{0} assignments are not written off");

    private final int status;
    private final String zh;
    private final String en;

    PlanProblem(int status, String zh, String en) {
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
