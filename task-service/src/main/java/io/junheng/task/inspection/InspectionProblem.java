package io.junheng.task.inspection;

import io.junheng.kit.problem.ProblemType;

/** Refusals of inspections (督查检查错误). */
enum InspectionProblem implements ProblemType {
    INSPECTION_NOT_APPROVED(422, "不在经批准的年度清单内:{0}", "It is not on an approved yearly list: {0}"),
    INSPECTION_YEAR(422, "清单只对 {0} 年有效", "The list holds for {0} only"),
    INSPECTION_USED_UP(422, "该项检查本年已进行 {0} 次,不得再增", "It has taken place {0} times this year, and may not again"),
    INSPECTION_SCHOOLS(422, "抽取学校应为 1 至 {0} 所", "1 to {0} schools are drawn"),
    INSPECTION_INSPECTORS(422, "每校检查人员应为 1 至 {0} 名", "1 to {0} inspectors are drawn for each school"),
    INSPECTION_NO_SCHOOLS(422, "该区划没有学校", "There is no school in that region"),
    INSPECTION_CONFLICTS(422, "回避后检查人员不足", "Without those who have a conflict there are not enough inspectors"),
    INSPECTION_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    INSPECTOR_TWICE(422, "检查人员 {0} 重复", "Inspector {0} occurs twice"),
    INSPECTION_VALUE_REQUIRED(422, "必填", "A value is required"),
    NOT_THE_INSPECTOR(403, "只有被抽中的检查人员可以评分", "Only an inspector who was drawn for the school may score it"),
    SCORE_MISSING(422, "缺少维度 {0} 的评分", "The score of {0} is missing"),
    SCORE_UNKNOWN(422, "量表中没有维度 {0}", "The form has no dimension {0}"),
    SCORE_RANGE(422, "维度 {0} 的评分应为 0 至 {1}", "The score of {0} lies between 0 and {1}"),
    SCORED_ALREADY(409, "该校已评分", "The school is scored already");

    private final int status;
    private final String zh;
    private final String en;

    InspectionProblem(int status, String zh, String en) {
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
