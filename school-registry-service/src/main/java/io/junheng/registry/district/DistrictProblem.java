package io.junheng.registry.district;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with membership of a unit beside the tree (成员错误). */
public enum DistrictProblem implements ProblemType {
    NOT_A_DISTRICT(422, "行政区划 {0} 没有成员，成员由上级关系决定", "Administrative region {0} has no members but those below it"),
    MEMBER_UNKNOWN(422, "没有学校或区划 {0}", "There is no school or region {0}"),
    MEMBER_NOT_ADMINISTRATIVE(422, "区划 {0} 不是行政区划，不能作为成员", "Region {0} is not administrative and cannot be a member"),
    MEMBER_DATE_ORDER(422, "终止日期早于起始日期", "The last day lies before the first"),
    MEMBER_PERIODS_MEET(409, "{0} 自 {1} 起已是成员，期间重叠", "{0} is a member from {1} on; the periods meet"),
    MEMBER_ELSEWHERE(409, "{0} 同时属于同类的 {1}", "{0} belongs to {1} of the same kind at that time");

    private final int status;
    private final String zh;
    private final String en;

    DistrictProblem(int status, String zh, String en) {
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
