package io.junheng.registry.layout;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a layout plan (规划错误). */
public enum LayoutProblem implements ProblemType {
    NOT_A_COUNTY(422, "布局规划由县级编制，{0} 不是县级区划", "Layout plans are made by counties; {0} is none"),
    NUMBER_NOT_NEXT(422, "规划编号应为 {0}", "The number of the plan is {0}"),
    PLAN_FINAL(409, "规划状态为 {0}，不能修改", "The plan is {0} and cannot be changed"),
    PLAN_SUBMITTED(409, "规划已报送（办件 {0}），须先撤回才能修改", "The plan has been submitted (case {0}); withdraw that first"),
    YEARS_RANGE(422, "规划期应在 1949 至 2999 之间，且不超过 {0} 年", "The years lie between 1949 and 2999 and are at most {0}"),
    SCHOOLS_RANGE(422, "列入的学校不能超过 {0} 所", "At most {0} schools"),
    LIST_UNKNOWN(422, "没有清单 {0}；应为 KEEP、NEW、MERGE、RESTORE", "There is no list {0}; known: KEEP, NEW, MERGE, RESTORE"),
    SCHOOL_OR_NEW(422, "新建学校没有标识码，其他学校须有", "A new school has no code, every other one has"),
    YEAR_OUTSIDE(422, "实施年度应在规划期 {0} 至 {1} 之内", "The year lies within the plan, {0} to {1}"),
    STAGE_UNKNOWN(422, "没有学段 {0}", "There is no stage {0}"),
    SEATS_RANGE(422, "学位数应为 1 至 {0}", "Seats are 1 to {0}"),
    SCHOOL_UNKNOWN(422, "本县没有学校 {0}", "There is no school {0} in the county"),
    SCHOOL_TWICE(422, "学校 {0} 列入不止一处", "School {0} is listed more than once"),
    SCHOOL_MISSING(422, "学校 {0}（{1}）未列入任何清单", "School {0} ({1}) is in none of the lists"),
    SCHOOL_CLOSED(422, "学校 {0} 已撤销，只能列入恢复", "School {0} is closed and can only be restored"),
    SCHOOL_STANDS(422, "学校 {0} 未撤销，不能列入恢复", "School {0} stands and cannot be restored"),
    REGION_UNKNOWN(422, "本县没有区划 {0}", "There is no region {0} in the county"),
    NO_DRAFT(409, "{0} 没有编制中的规划", "{0} has no plan that is being drafted"),
    REASON_REQUIRED(422, "未满 {0}（到期 {1}）调整规划，须说明理由", "A revision before {1} ({0}) needs a reason");

    private final int status;
    private final String zh;
    private final String en;

    LayoutProblem(int status, String zh, String en) {
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
