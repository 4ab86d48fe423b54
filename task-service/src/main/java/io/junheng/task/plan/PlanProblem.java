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
    PLAN_PARENT_UNKNOWN(
            422,
            "上位方案 {0} 不存在,或不属于本区划及其上级",
            "Plan {0} does not exist, or is of a region that is neither this one nor above it"),
    PLAN_CYCLE(422, "方案不能以自身或其下位方案为上位方案", "A plan cannot carry out itself or a plan that carries it out"),
    PLAN_HAS_CHILDREN(409, "方案有下位方案,不能撤销", "Other plans carry this one out; it cannot be deleted"),
    ORGAN_KEY(422, "键应为 1 至 40 个小写字母、数字或横线", "A key has 1 to 40 small letters, digits or dashes"),
    ORGAN_MISSING(422, "方案须设 {0}", "The plan must have a {0}"),
    ORGAN_WITHOUT_CHAIR(422, "“{0}”没有组长", "“{0}” has no head"),
    ORGAN_SECOND_CHAIR(409, "只能有一名组长", "There is one head only"),
    ORGAN_CHAIR_POST(422, "自评工作小组组长须分管教育", "The head of the self-evaluation is in charge of education (分管教育)"),
    ORGAN_HOST(422, "办公室、专班须有一个依托单位", "An office or task force is kept by one unit"),
    PHASE_WITHOUT_DAYS(422, "阶段须有名称和起止日期", "A phase has a name, a first and a last day"),
    PHASE_ENDS_EARLY(422, "阶段不能在开始前结束", "A phase does not end before it begins"),
    PHASE_OVERLAPS(422, "与前一阶段重叠,前一阶段至 {0}", "It overlaps the phase before, which lasts until {0}"),
    TOO_MANY_PHASES(422, "阶段不能超过 {0} 个", "At most {0} phases"),
    TOO_MANY_SEATS(422, "席位不能超过 {0} 个", "At most {0} seats"),
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
